import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';

type AskButtonProps = { readonly text: string; readonly onPress: () => void };

/** Asks for more of what is shown of an event, for one point, as it says. */
export function AskButton({ text, onPress }: AskButtonProps) {
  const t = useText();
  const costId = useId();
  return (
    <p className="event-details__links">
      <button type="button" className="button button--small" aria-describedby={costId} onClick={onPress}>
        {text}
      </button>
      <span id={costId} className="quiet">
        {t.more.cost(1)}
      </span>
    </p>
  );
}
