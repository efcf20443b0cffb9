import { CostButton } from '#src/ui/cost-button.tsx';

type AskButtonProps = { readonly text: string; readonly onPress: () => void };

/** Asks for more of what is shown of an event. */
export function AskButton({ text, onPress }: AskButtonProps) {
  return (
    <p className="event-details__links">
      <CostButton points={1} className="button button--small" onClick={onPress}>
        {text}
      </CostButton>
    </p>
  );
}
