import { useFailureText } from '#src/i18n/failure-text.ts';
import { failureDetails } from '#src/view-model/failure-details.ts';
import { Details } from './notice-view.tsx';
import { useReload } from './part-failure.tsx';

/** What stands below the words for a card that could not be drawn. */
export function CardFaultWays({ error }: { error: unknown }) {
  const t = useFailureText();
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
