type LastConversationButtonProps = {
  /** With what a press costs. */
  readonly name: string;
  readonly isOpen?: boolean;
  readonly onToggle?: () => void;
};

/** Beside the person's facts, in the app and in the prerender. */
export function LastConversationButton({ name, isOpen = false, onToggle }: LastConversationButtonProps) {
  return (
    <button
      type="button"
      className="button button--quiet button--small"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {name}
    </button>
  );
}
