import { useText } from '#src/i18n/text-context.tsx';
import { failureDetails } from '#src/view-model/failure-details.ts';
import { Details } from './notice-view.tsx';

/** Stands in for a card that could not be drawn. */
export function CardFault({ error }: { error: unknown }) {
  const t = useText();
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
