import { ShareIcon } from '#src/ui/icons/action-icons.tsx';
import { CollapsibleLabel } from '#src/ui/text/collapsible-label.tsx';
import { useActionText } from './use-action-text.ts';
import { useEmbedded } from '#src/ui/embedded.tsx';

/** The system's own share sheet, where there is one. Only the link goes into it: a title would be a name. */
export function ShareButton({ url }: { url: string }) {
  const t = useActionText();
  const embedded = useEmbedded();
  // In a frame the sheet opens only where the page around it allows that, which nothing tells.
  if (embedded || typeof navigator.share !== 'function') return null;
  return (
    <button
      type="button"
      className="button"
      title={t.actions.share}
      // The sheet closed without a choice rejects; nothing has to be said then.
      onClick={() => void navigator.share({ url }).catch(() => undefined)}
    >
      <ShareIcon />
      <CollapsibleLabel>{t.actions.share}</CollapsibleLabel>
    </button>
  );
}
