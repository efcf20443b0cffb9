import { useCustomerText, type CustomerDictionary } from '#src/i18n/customer-text.ts';
import type { CustomerChoice } from '#src/view-model/customer-choice.ts';
import { companyLabel, userIdLabel, userLabel } from '#src/view-model/customer-label.ts';
import { CustomerMark } from './customer-mark.tsx';

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

type CustomerOptionProps = {
  readonly choice: CustomerChoice;
  readonly isUser: boolean;
  /** Whether there are lists to be found in. */
  readonly hasLists: boolean;
};

/** One row: who, then what tells it from the others. */
export function CustomerOption({ choice, isUser, hasLists }: CustomerOptionProps) {
  const t = useCustomerText();
  const words = t.customers;
  const { customer, users, from } = choice;
  const [user] = users;
  const title = choiceTitle(choice, isUser, t);
  const isUnlisted = customer.customerId === null && user?.login == null && user?.name == null;
  const about = [
    isUser || title === customer.description ? null : customer.description,
    ...whoOf(choice, isUser, t).filter((text) => text !== title),
  ].filter((text) => text !== null);
  return (
    <>
      {!isUser && (
        <CustomerMark userId={users.length === 1 && user !== undefined ? user.userId : null} label={title} />
      )}
      <span className="customer-option__text">
        <bdi>{title} </bdi>
        <span className="customer-option__about">
          {about.map((text) => (
            <bdi key={text}>{text} </bdi>
          ))}
        </span>
      </span>
      {from === 'recent' && <span className="customer-option__tag">{words.recent} </span>}
      {isUnlisted && hasLists && <span className="customer-option__tag">{words.unlisted} </span>}
      {customer.locked && !isUser && (
        <span className="customer-option__tag customer-option__tag--warning">{words.locked}</span>
      )}
    </>
  );
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
