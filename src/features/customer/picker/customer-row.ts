import type { CustomerDictionary } from '#src/features/customer/words/use-customer-text.ts';
import type { CustomerChoice } from './customer-choice.ts';
import { companyLabel, userLabel } from './customer-label.ts';
import { userIdLabel } from '#src/lib/ids.ts';
import { fold } from '#src/lib/text/fold.ts';

/** What a row of the picker says: who, then what tells it from the others. */
export type CustomerRow = { readonly title: string; readonly about: readonly string[] };

/** `isUser`: the users of one customer are chosen from. `words`: folded, what the row was found by. */
type RowOptions = { readonly isUser: boolean; readonly words: readonly string[] };

/** What a row is called: the company, or the user where the users of one customer are chosen from. */
export function choiceTitle(
  choice: CustomerChoice,
  isUser: boolean,
  { customers }: CustomerDictionary,
): string {
  const { customer, users } = choice;
  const [user] = users;
  if (isUser && user !== undefined) return userLabel(user);
  const company = companyLabel(customer);
  if (company !== null) return company;
  if (customer.customerId !== null) return customers.unnamed(customer.customerId);
  return user === undefined ? '' : userIdLabel(user.userId);
}

/** Every word that the row was found by stands in one of its texts. */
export function customerRow(
  choice: CustomerChoice,
  { isUser, words }: RowOptions,
  t: CustomerDictionary,
): CustomerRow {
  const title = choiceTitle(choice, isUser, t);
  const { description } = choice.customer;
  const about = new Set([isUser ? null : description, ...whoOf(choice, isUser, t)]);
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

/** The one user by name (where there are others), login and id; else how many there are. */
function whoOf(
  { customer, users }: CustomerChoice,
  isUser: boolean,
  t: CustomerDictionary,
): readonly (string | null)[] {
  const [user] = users;
  if (user === undefined) return [t.customers.noUsers];
  const total = customer.users.length;
  if (users.length > 1) {
    return [users.length < total ? t.customers.fitting(users.length, total) : t.customers.users(total)];
  }
  return [isUser || total === 1 ? null : user.name, user.login, userIdLabel(user.userId)];
}

/** What a customer can be found by, and is seldom known by. */
function hiddenTexts(
  { customer, users }: CustomerChoice,
  { customers }: CustomerDictionary,
): readonly string[] {
  const { customerId } = customer;
  return [
    customerId === null ? null : customers.unnamed(customerId),
    ...users.flatMap(({ userId, name, login }) => [name, login, userIdLabel(userId)]),
  ].filter((text) => text !== null);
}
