import type { UserId } from '#src/lib/ids.ts';
import { customerHue } from './customer-hue.ts';
import './customer-mark.css';

type CustomerMarkProps = {
  /** null: not yet known which of the customer's users; the mark then has no colour of its own. */
  readonly userId: UserId | null;
  readonly label: string;
};

/** The steady colour and the first letter of a customer; always beside its name, and no part of any text. */
export function CustomerMark({ userId, label }: CustomerMarkProps) {
  return (
    <span
      className="customer-mark"
      data-hue={userId === null ? undefined : customerHue(userId)}
      data-initial={initialOf(label)}
      aria-hidden="true"
    />
  );
}

/** Legal forms, and our own word for a customer without a name. */
const NOT_TELLING = /^(ООО|ОАО|ПАО|ЗАО|АО|ИП|user|id)$/u;

/** Р of "ООО «Ромашка»". */
function initialOf(label: string): string {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [initial = '•'] = words.find((word) => !NOT_TELLING.test(word)) ?? words[0] ?? '';
  return initial.toUpperCase();
}
