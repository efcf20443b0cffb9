import { parseUserId, type UserId } from '#src/lib/ids.ts';
import type { CustomerIndex, IndexedCustomer, PartnerCustomer, PickableUser } from './customer-index.ts';
import { fold } from '#src/lib/text/fold.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import type { RecentCustomer } from '#src/session/stores/customers.ts';

/** A row in the picker. */
export type CustomerChoice = {
  /** Unique among the rows. */
  readonly key: string;
  readonly from: 'recent' | 'list' | 'typed';
  readonly customer: PartnerCustomer;
  /** The users who match. One: choosing the row is enough; several: the agent chooses one; none: it cannot be chosen. */
  readonly users: readonly PickableUser[];
};

export type CustomerChoices = {
  readonly choices: readonly CustomerChoice[];
  /** The number of customers (or users) that match; a recent one may be listed twice. */
  readonly total: number;
  /** What was typed, as folded words. */
  readonly words: readonly string[];
};

/** Further matches are counted, but not drawn. */
const MAX_DRAWN = 50;
const RECENT_SHOWN = 5;

/** Best first: the name before other texts, the customer's own texts before its users'. */
const RANKS = ['id', 'name', 'name-substring', 'words', 'user-words', 'substring', 'user-substring'] as const;
type Rank = (typeof RANKS)[number];

type Match = { readonly rank: Rank; readonly users: readonly PickableUser[] };

/** Pasted from the viewer ("User ID 299901", "ID пользователя 299901") or from a link ("user_id=299901"). */
const USER_ID_PREFIX = /^(?:user[_ ]id|id пользователя)(?![\p{L}\p{N}])[\s:=]*/u;

const queryText = (text: string): string => fold(plainLine(text)).replace(USER_ID_PREFIX, '');

/** A pasted URL is searched by its host. */
const hostOf = (word: string): string =>
  /^https?:\/\//.test(word) ? word.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '') : word;

const wordsOf = (query: string): readonly string[] =>
  query
    .split(' ')
    .map(hostOf)
    .filter((word) => word !== '');

const LETTER = /[\p{L}\p{N}]/u;

function hasWordStart(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function matchCustomer(entry: IndexedCustomer, words: readonly string[], id: number | null): Match | null {
  if (!words.every((word) => entry.all.includes(word))) return null;
  const { customer, name, text } = entry;
  if (id !== null) {
    if (customer.customerId === id) return { rank: 'id', users: customer.users };
    const users = customer.users.filter(({ userId }) => userId === id);
    if (users.length > 0) return { rank: 'id', users };
  }
  if (words.every((word) => name.includes(word))) {
    const isByWords = words.every((word) => hasWordStart(name, word));
    return { rank: isByWords ? 'name' : 'name-substring', users: customer.users };
  }
  const missing = words.filter((word) => !text.includes(word));
  if (missing.length === 0) {
    const rank = words.every((word) => hasWordStart(text, word)) ? 'words' : 'substring';
    return { rank, users: customer.users };
  }
  const found = entry.users.filter((user) => missing.every((word) => user.text.includes(word)));
  if (found.length === 0) return null;
  const isByWords = found.some((user) =>
    words.every((word) => hasWordStart(text, word) || hasWordStart(user.text, word)),
  );
  return { rank: isByWords ? 'user-words' : 'user-substring', users: found.map(({ user }) => user) };
}

const listed = (customer: PartnerCustomer, users: readonly PickableUser[]): CustomerChoice => ({
  key: `customer ${customer.customerId ?? `of ${customer.users[0]?.userId}`}`,
  from: 'list',
  customer,
  users,
});

/** A user who is in no list: only the id is known, and the name if it was chosen before. */
function unlisted(userId: UserId, name: string | null): Pick<CustomerChoice, 'customer' | 'users'> {
  const users = [{ userId, name: null, login: null }];
  return {
    customer: {
      customerId: null,
      name,
      description: null,
      inactiveStatus: null,
      sites: [],
      hasNamesake: false,
      users,
    },
    users,
  };
}

function recentChoice(index: CustomerIndex, { userId, name }: RecentCustomer): CustomerChoice {
  const found = index.byUserId.get(userId);
  return {
    key: `recent ${userId}`,
    from: 'recent',
    ...(found === undefined
      ? unlisted(userId, plainLine(name) || null)
      : { customer: found.customer, users: [found.user] }),
  };
}

function browse(index: CustomerIndex, recent: readonly RecentCustomer[], max: number): CustomerChoices {
  const top = recent.slice(0, RECENT_SHOWN);
  const onTop = new Set(top.map(({ userId }) => userId));
  // A customer with several users stays in the list: the agent may want another of its users.
  const rest = index.entries.filter(({ customer: { users } }) => {
    const [only] = users;
    return users.length !== 1 || only === undefined || !onTop.has(only.userId);
  });
  const choices = [
    ...top.map((one) => recentChoice(index, one)),
    ...rest.slice(0, max).map(({ customer }) => listed(customer, customer.users)),
  ];
  return { choices: choices.slice(0, max), total: index.entries.length, words: [] };
}

/**
 * The customers in which every word of the text is found, in any order: in their name, description, sites or id, or in the name,
 * login or id of one of their users. Digits that are no listed user's id are offered last, as a `user_id`: archived
 * customers are in no list. Without a text: five recent customers, then all. `recent`: latest first.
 */
export function searchCustomers(
  index: CustomerIndex,
  text: string,
  recent: readonly RecentCustomer[],
  max = MAX_DRAWN,
): CustomerChoices {
  const query = queryText(text);
  const words = wordsOf(query);
  if (words.length === 0) return browse(index, recent, max);
  const userId = parseUserId(query);
  const matches = index.entries.flatMap((entry) => {
    const match = matchCustomer(entry, words, userId);
    return match === null ? [] : { rank: match.rank, choice: listed(entry.customer, match.users) };
  });
  const found = RANKS.flatMap((best) => matches.flatMap(({ rank, choice }) => (rank === best ? choice : [])));
  if (userId === null || index.byUserId.has(userId)) {
    return { choices: found.slice(0, max), total: found.length, words };
  }
  const typed: CustomerChoice = { key: `typed ${userId}`, from: 'typed', ...unlisted(userId, null) };
  return { choices: [...found.slice(0, max - 1), typed], total: found.length + 1, words };
}

/** The users of one customer in which every word of the text is found; those who matched before come first. */
export function searchUsers(
  { customer, users: first }: CustomerChoice,
  text: string,
  max = MAX_DRAWN,
): CustomerChoices {
  const query = queryText(text);
  const words = wordsOf(query);
  const found = [...new Set([...first, ...customer.users])].filter(({ userId, name, login }) => {
    const texts = [String(userId), name ?? '', login ?? ''].map(fold).join('\n');
    return words.every((word) => texts.includes(word));
  });
  const choices = found.slice(0, max).map((user): CustomerChoice => ({
    key: `user ${user.userId}`,
    from: 'list',
    customer,
    users: [user],
  }));
  return { choices, total: found.length, words };
}
