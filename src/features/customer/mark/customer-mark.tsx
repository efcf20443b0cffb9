import type { UserId } from '#src/lib/ids.ts';
import { customerHue } from './customer-hue.ts';
import './customer-mark.css';

type CustomerMarkProps = {
  /** null: not known yet which of the customer's users it is; then the mark has no colour. */
  readonly userId: UserId | null;
  readonly label: string;
};

/** A customer's colour and first letter, always beside its name, and hidden from screen readers. */
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

/** Legal forms, and the label of a customer without a name. */
const GENERIC_WORD = /^(ООО|ОАО|ПАО|ЗАО|АО|ИП|user|id)$/u;

/** Р of "ООО «Ромашка»". */
function initialOf(label: string): string {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [initial = '•'] = words.find((word) => !GENERIC_WORD.test(word)) ?? words[0] ?? '';
  return initial.toUpperCase();
}
