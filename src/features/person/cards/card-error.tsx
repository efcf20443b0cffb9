import { useText } from '#src/i18n/text-context.tsx';
import { failureDetails } from '#src/features/failure/notice/failure-details.ts';
import { Details } from '#src/features/failure/notice-view.tsx';
import { reloadToNewest } from '#src/ui/lazy/release.ts';

export function CardErrorDetails({ error }: { error: unknown }) {
  const t = useText();
  return (
    <>
      <button type="button" className="button button--small" onClick={() => void reloadToNewest()}>
        {t.failures.actions.reload}
      </button>
      <Details details={failureDetails(error, __APP_VERSION__)} />
    </>
  );
}
