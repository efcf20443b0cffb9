import type { UserId } from '#src/lib/ids.ts';
import './customer.css';

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
      style={
        userId === null
          ? undefined
          : { background: `var(--hue-${customerHue(userId)})`, color: 'var(--on-accent)' }
      }
      data-initial={initialOf(label)}
      aria-hidden="true"
    />
  );
}

/** Legal forms, and the label of a customer without a name. */
const GENERIC_WORD = /^(ООО|ОАО|ПАО|ЗАО|АО|ИП|User|ID|пользователя)$/u;

/** Р of "ООО «Ромашка»". */
function initialOf(label: string): string {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [initial = '•'] = words.find((word) => !GENERIC_WORD.test(word)) ?? words[0] ?? '';
  return initial.toUpperCase();
}

/** As many colours as `ui/styles/tokens.css` has. */
export const CUSTOMER_HUES = 8;

/**
 * The colour of a customer's mark, 0 … `CUSTOMER_HUES` − 1. It depends on the id alone, so that it is the same in every tab,
 * every day and before the lists have loaded. Colours repeat: the mark never stands without the name.
 */
export function customerHue(userId: UserId): number {
  // Neighbouring ids often differ by a round number; a multiplicative hash scatters them.
  const low = Math.imul(userId % 2 ** 32, 0x9e3779b1);
  const high = Math.imul(Math.floor(userId / 2 ** 32), 0x85ebca6b);
  const mixed = Math.imul(low ^ high ^ ((low ^ high) >>> 15), 0x2c1b3c6d);
  return (mixed >>> 16) % CUSTOMER_HUES;
}
