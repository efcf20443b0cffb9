import { useText } from '#src/i18n/text-context.tsx';
import { ShareIcon } from '#src/ui/icons/icons.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';

/** Opens the system's share sheet, if it has one. Shares the link only: a title would tell the name. */
export function ShareButton({ url }: { url: string }) {
  const t = useText();
  const embedded = useEmbedded();
  // In a frame, the page around it may forbid sharing, and the frame cannot find out.
  if (embedded || typeof navigator.share !== 'function') return null;
  return (
    <button
      type="button"
      className="button button--icon"
      aria-label={t.actions.share}
      title={t.actions.share}
      // Rejects when the sheet is closed without a choice, which is no failure.
      onClick={() => void navigator.share({ url }).catch(() => undefined)}
    >
      <ShareIcon />
    </button>
  );
}
