import { useText } from '#src/i18n/text-context.tsx';
import { failureDetails } from '#src/features/failure/notice/failure-details.ts';
import { Details } from '#src/features/failure/notice-view.tsx';
import { useReload } from '#src/ui/lazy/chunk-fallback.tsx';

export function CardErrorDetails({ error }: { error: unknown }) {
  const t = useText();
  const reload = useReload();
  return (
    <>
      <button type="button" className="button button--small" onClick={reload}>
        {t.failures.actions.reload}
      </button>
      <Details details={failureDetails(error, __APP_VERSION__)} />
    </>
  );
}
