import { useText } from '#src/i18n/text-context.tsx';

/** In the place of controls: nothing while they are being loaded; if they cannot be, the way to have them. */
export function MissingPart({ failed }: { failed: boolean }) {
  const t = useText();
  if (!failed) return null;
  return (
    <button
      type="button"
      className="button button--small"
      title={t.noWords.title}
      onClick={() => location.reload()}
    >
      {t.noWords.reload}
    </button>
  );
}
