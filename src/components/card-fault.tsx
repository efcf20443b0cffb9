import { useFailureText } from '#src/i18n/failure-text.ts';
import { failureDetails } from '#src/view-model/failure-details.ts';
import { Details } from './notice-view.tsx';

/** Stands in for a card that could not be drawn. */
export function CardFault({ error }: { error: unknown }) {
  const t = useFailureText();
  return (
    <div role="alert">
      <p>{t.person.cardFault}</p>
      <button type="button" className="button button--small" onClick={() => location.reload()}>
        {t.failures.actions.reload}
      </button>
      <Details details={failureDetails(error, __APP_VERSION__)} />
    </div>
  );
}
