import { parseUserId, type UserId } from '#src/lib/ids.ts';
import {
  unlistedCustomer,
  type CustomerIndex,
  type PartnerCustomer,
  type PartnerUser,
} from './customer-index.ts';
import { fold } from '#src/lib/text/fold.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import type { RecentCustomer } from '#src/session/stores/customers.ts';

/** A row in the picker: a customer, or one of the users of a chosen customer. */
export type CustomerChoice = {
  readonly from: 'recent' | 'list' | 'typed' | 'users';
  readonly customer: PartnerCustomer;
  /** The users who match. One: choosing the row is enough; several: the agent chooses one; none: it cannot be chosen. */
  readonly users: readonly PartnerUser[];
  /** The lists have loaded, and do not have it. */
  readonly isUnlisted: boolean;
};

/** Unique among the rows. */
export const choiceKey = ({ from, customer: { customerId }, users }: CustomerChoice): string =>
  from === 'list' && customerId !== null ? `list ${customerId}` : `${from} of ${users[0]?.userId}`;

export type CustomerChoices = {
  readonly choices: readonly CustomerChoice[];
  /** The number of customers (or users) that match; a recent one may be listed twice. */
  readonly total: number;
  /** What was typed, as folded words. */
  readonly words: readonly string[];
};

/** Further matches are counted, but not drawn. */
export const MAX_DRAWN = 50;
const RECENT_SHOWN = 5;

/** Pasted from the viewer ("User ID 299901", "ID пользователя 299901") or from a link ("user_id=299901"). */
const USER_ID_PREFIX = /^(?:user[_ ]id|id пользователя)(?![\p{L}\p{N}])[\s:=]*/u;

/** A pasted URL is searched by its host. */
const hostOf = (word: string): string =>
  /^https?:\/\//.test(word) ? word.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '') : word;

const wordsOf = (text: string): readonly string[] =>
  fold(plainLine(text))
    .replace(USER_ID_PREFIX, '')
    .split(' ')
    .map((word) => hostOf(word.replace(/^["']+|["']+$/g, '')))
    .filter((word) => word !== '');

const LETTER = /[\p{L}\p{N}]/u;

function hasWordStart(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
  }
  return false;
}

const listed = (customer: PartnerCustomer, users = customer.users): CustomerChoice => ({
  from: 'list',
  customer,
  users,
  isUnlisted: false,
});

type Match = { readonly choice: CustomerChoice; readonly rank: number };

/** Best first: an ID, the name before other texts, the beginning of a word before its middle. null: no match. */
function matchCustomer(customer: PartnerCustomer, words: readonly string[], id: number | null): Match | null {
  const { folded, text } = customer;
  if (id !== null) {
    if (customer.customerId === id) return { choice: listed(customer), rank: 0 };
    const users = customer.users.filter(({ userId }) => userId === id);
    if (users.length > 0) return { choice: listed(customer, users), rank: 0 };
  }
  // One user has all of the words that the customer's own texts do not have.
  const missing = words.filter((word) => !text.includes(word));
  const users =
    missing.length === 0
      ? customer.users
      : customer.users.filter((user) => missing.every((word) => user.text.includes(word)));
  if (missing.length > 0 && users.length === 0) return null;
  const begin = (...texts: readonly string[]): boolean =>
    words.every((word) => texts.some((each) => hasWordStart(each, word)));
  // Functions: most customers are in one of the first ranks.
  const ranks = [
    () => begin(folded),
    () => words.every((word) => folded.includes(word)),
    () => begin(text),
    () => begin(text, ...users.map((user) => user.text)),
    () => missing.length === 0,
    () => true,
  ];
  return { choice: listed(customer, users), rank: 1 + ranks.findIndex((fits) => fits()) };
}

function recentChoice(index: CustomerIndex | null, { userId, name }: RecentCustomer): CustomerChoice {
  const found = index?.byUserId.get(userId);
  return found === undefined
    ? unlistedChoice('recent', index, userId, name)
    : { from: 'recent', customer: found.customer, users: [found.user], isUnlisted: false };
}

function unlistedChoice(
  from: 'recent' | 'typed',
  index: CustomerIndex | null,
  userId: UserId,
  name: string | null,
): CustomerChoice {
  const customer = unlistedCustomer(userId, name);
  return { from, customer, users: customer.users, isUnlisted: index !== null };
}

function browse(index: CustomerIndex | null, recent: readonly RecentCustomer[]): CustomerChoices {
  const top = recent.slice(0, RECENT_SHOWN);
  const onTop = new Set(top.map(({ userId }) => userId));
  const customers = index?.customers ?? [];
  // A customer with several users stays in the list: the agent may want another of its users.
  const rest = customers.filter(
    ({ users: [only, ...others] }) => others.length > 0 || !only || !onTop.has(only.userId),
  );
  const choices = [...top.map((each) => recentChoice(index, each)), ...rest.map((each) => listed(each))];
  return { choices: choices.slice(0, MAX_DRAWN), total: customers.length, words: [] };
}

/**
 * The customers in which every word of the text is found, in any order: in their name, description, sites or id, or in the name,
 * login or id of one of their users. Digits that are no listed user's id are offered last, as a `user_id`: archived
 * customers are in no list. Without a text: five recent customers, then all. `index`: null without lists. `recent`: latest first.
 */
export function searchCustomers(
  index: CustomerIndex | null,
  text: string,
  recent: readonly RecentCustomer[],
): CustomerChoices {
  const words = wordsOf(text);
  if (words.length === 0) return browse(index, recent);
  const userId = parseUserId(words.join(' '));
  const found = (index?.customers ?? [])
    .flatMap((customer) => matchCustomer(customer, words, userId) ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
  const typed =
    userId === null || index?.byUserId.has(userId) === true
      ? []
      : [unlistedChoice('typed', index, userId, null)];
  return {
    choices: [...found.slice(0, MAX_DRAWN - typed.length), ...typed],
    total: found.length + typed.length,
    words,
  };
}

/** The users of one customer in which every word of the text is found; those who matched before come first. */
export function searchUsers({ customer, users: first }: CustomerChoice, text: string): CustomerChoices {
  const words = wordsOf(text);
  const found = [...new Set([...first, ...customer.users])].filter((user) =>
    words.every((word) => user.text.includes(word)),
  );
  const choices = found
    .slice(0, MAX_DRAWN)
    .map((user): CustomerChoice => ({ from: 'users', customer, users: [user], isUnlisted: false }));
  return { choices, total: found.length, words };
}
