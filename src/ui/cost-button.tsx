import { useId, type ComponentProps, type ReactElement } from 'react';
import { useText } from '#src/i18n/text-context.tsx';

/** What a control costs, to draw beside it; its id is the control's `aria-describedby`. `text`: by default “2 points”. */
export function useCost(points: number, text?: string): ReactElement<{ readonly id: string }> | null {
  const t = useText();
  const id = useId();
  if (points === 0) return null;
  return (
    <span id={id} className="cost">
      {text ?? t.more.cost(points)}
    </span>
  );
}

type CostButtonProps = ComponentProps<'button'> & {
  /** API points that a press uses; 0: it sends no request. */
  readonly points: number;
  /** The cost in other words, such as with what it buys. */
  readonly costText?: string;
  /** Ids of elements that also describe it, such as what it belongs to. */
  readonly describedBy?: string | undefined;
};

/** A button whose request costs points; its description names the price. One whose name does is a plain button. */
export function CostButton({ points, costText, describedBy, ...button }: CostButtonProps) {
  const cost = useCost(points, costText);
  return (
    <>
      <button
        type="button"
        aria-describedby={[describedBy, cost?.props.id].join(' ').trim() || undefined}
        {...button}
      />
      {cost}
    </>
  );
}
