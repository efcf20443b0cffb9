import { CostButton } from '#src/ui/cost-button.tsx';

type LastConversationButtonProps = {
  /** With what a press costs. */
  readonly name: string;
  readonly points: number;
  readonly isOpen?: boolean;
  readonly onToggle?: () => void;
};

/** The events, the details, and the messages of a chat. */
export const MOST_POINTS = 3;

/** Beside the person's facts, in the app and in the prerender. */
export function LastConversationButton({
  name,
  points,
  isOpen = false,
  onToggle,
}: LastConversationButtonProps) {
  return (
    <CostButton
      points={points}
      isCostInName
      className="button button--quiet button--small"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {name}
    </CostButton>
  );
}
