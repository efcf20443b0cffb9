import { useText } from '#src/i18n/text-context.tsx';
import type { CustomerChoice } from './customer-choice.ts';
import { customerRow } from './customer-row.ts';
import { textParts } from '#src/lib/text/text-parts.ts';
import { CustomerMark } from '#src/features/customer/mark/customer-mark.tsx';
import { Marked } from '#src/ui/text/marked.tsx';

type CustomerOptionProps = {
  readonly choice: CustomerChoice;
  readonly isUser: boolean;
  /** The lists have loaded: a customer that is in none is marked so. */
  readonly hasLists: boolean;
  /** What was typed, as folded words. */
  readonly words: readonly string[];
};

/** One row, with the matches marked. */
export function CustomerOption({ choice, isUser, hasLists, words }: CustomerOptionProps) {
  const t = useText();
  const { customer, users, from } = choice;
  const [user] = users;
  const { title, about } = customerRow(choice, { isUser, words }, t);
  const isUnlisted = customer.customerId === null && user?.login == null && user?.name == null;
  const query = words.map((text) => [[{ text, digits: null, starts: [] }]]);
  const marked = (text: string) => <Marked text={text} parts={textParts(text, query)} />;
  return (
    <>
      {!isUser && (
        <CustomerMark userId={users.length === 1 && user !== undefined ? user.userId : null} label={title} />
      )}
      <span className="customer-option__text">
        <bdi>{marked(title)} </bdi>
        <span className="customer-option__about">
          {about.map((text) => (
            <bdi key={text}>{marked(text)} </bdi>
          ))}
        </span>
      </span>
      {from === 'recent' && <span className="customer-option__tag">{t.customers.recent} </span>}
      {isUnlisted && hasLists && <span className="customer-option__tag">{t.customers.unlisted} </span>}
      {customer.inactiveStatus !== null && !isUser && (
        <span className="customer-option__tag customer-option__tag--warning">
          {t.failures.customerStatus[customer.inactiveStatus]}
        </span>
      )}
    </>
  );
}
