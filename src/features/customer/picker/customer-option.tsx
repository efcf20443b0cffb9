import { useText } from '#src/i18n/text-context.tsx';
import type { CustomerChoice } from './customer-choice.ts';
import { textSegments } from '#src/lib/text/text-segments.ts';
import { CustomerMark } from '#src/features/customer/customer-mark.tsx';
import { Marked } from '#src/ui/text/long-text.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { userLabel } from './customer-index.ts';
import { fold } from '#src/lib/text/fold.ts';
import { parseQuery } from '#src/lib/text/search-terms.ts';

type CustomerOptionProps = {
  readonly choice: CustomerChoice;
  /** What was typed, as folded words. */
  readonly words: readonly string[];
};

/** One row, with the matches marked. */
export function CustomerOption({ choice, words }: CustomerOptionProps) {
  const t = useText();
  const { customer, users, from, isUnlisted } = choice;
  const [user] = users;
  const { title, about } = customerRow(choice, words, t);
  const query = parseQuery(words.join(' '));
  const marked = (text: string) => <Marked text={text} segments={textSegments(text, query)} />;
  return (
    <>
      {from !== 'users' && (
        <CustomerMark userId={users.length === 1 && user !== undefined ? user.userId : null} label={title} />
      )}
      <span className="customer-option__text">
        <bdi>{marked(title)} </bdi>
        <span className="facts secondary">
          {about.map((text) => (
            <bdi key={text}>{marked(text)} </bdi>
          ))}
        </span>
      </span>
      {from === 'recent' && <span className="pill customer-option__tag">{t.customers.recent} </span>}
      {isUnlisted && <span className="pill customer-option__tag">{t.customers.unlisted} </span>}
      {customer.inactiveStatus !== null && from !== 'users' && (
        <span className="pill customer-option__tag customer-option__tag--warning">
          {t.failures.customerStatus[customer.inactiveStatus]}
        </span>
      )}
    </>
  );
}

/** The company; the user's name if the rows are users of one customer. */
export function choiceTitle({ customer, users, from }: CustomerChoice, { customers }: Dictionary): string {
  const [user] = users;
  if (from === 'users' && user !== undefined) return userLabel(user);
  if (customer.label !== null) return customer.label;
  if (customer.customerId !== null) return customers.unnamed(customer.customerId);
  return user === undefined ? '' : customers.userId(user.userId);
}

/**
 * A row's title, and what distinguishes it from other rows. Every word that was typed is in one of these texts: the agent sees why it
 * matches.
 */
export function customerRow(choice: CustomerChoice, words: readonly string[], t: Dictionary) {
  const title = choiceTitle(choice, t);
  const isUser = choice.from === 'users';
  const about = new Set([isUser ? null : choice.customer.description, ...whoOf(choice, t)]);
  about.delete(null);
  about.delete(title);
  let shown = fold([title, ...about].join('\n'));
  for (const text of isUser ? [] : hiddenTexts(choice, t)) {
    const folded = fold(text);
    if (!words.some((word) => !shown.includes(word) && folded.includes(word))) continue;
    about.add(text);
    shown += `\n${folded}`;
  }
  return { title, about: [...about].filter((text) => text !== null) };
}

/** The user's name (if there are others), login and id; for several users, their number. */
function whoOf({ customer, users, from }: CustomerChoice, t: Dictionary): readonly (string | null)[] {
  const [user] = users;
  if (user === undefined) return [t.customers.noUsers];
  const total = customer.users.length;
  if (users.length > 1) {
    return [users.length < total ? t.customers.fitting(users.length, total) : t.customers.users(total)];
  }
  return [from === 'users' || total === 1 ? null : user.name, user.login, t.customers.userId(user.userId)];
}

/** Shown only if they match: agents seldom know a customer by these. */
function hiddenTexts({ customer, users }: CustomerChoice, { customers }: Dictionary): readonly string[] {
  const { customerId, sites } = customer;
  return [
    ...sites,
    customerId === null ? null : customers.unnamed(customerId),
    ...users.flatMap(({ userId, name, login }) => [name, login, customers.userId(userId)]),
  ].filter((text) => text !== null);
}
