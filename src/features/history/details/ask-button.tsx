import { useId } from 'react';
import { useHistoryText } from '#src/features/history/words/use-history-text.ts';

type AskButtonProps = { readonly text: string; readonly onPress: () => void };

/** Asks for more of what is shown of an event, for one point, as it says. */
export function AskButton({ text, onPress }: AskButtonProps) {
  const t = useHistoryText();
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
