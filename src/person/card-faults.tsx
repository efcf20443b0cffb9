import { useText } from '#src/i18n/text-context.tsx';
import { Details } from '#src/failure/failure-details.tsx';
import { failureDetails } from '#src/failure/failure-details.ts';
import { uncapitalized } from '#src/domain/capitalized.ts';
import { reloadToNewest } from '#src/ui/release.ts';
import type { UnreadableField } from '#src/domain/visitor-record.ts';

/** Below the sentence that a card cannot be drawn. */
export function CardErrorDetails({ error }: { error: unknown }) {
  const t = useText();
  return (
    <>
      <button type="button" className="button button--small" onClick={() => void reloadToNewest()}>
        {t.buttons.reload}
      </button>
      <Details details={failureDetails(error)} />
    </>
  );
}

/** Which fields of a record could not be read. */
export function UnreadableFields({ fields }: { fields: readonly UnreadableField[] }) {
  const t = useText();
  const nameOf = (field: Exclude<UnreadableField, 'record'>): string =>
    field === 'person_id' || field === 'visitor_id'
      ? t.unreadable.ids[field]
      : uncapitalized(t.fields[field]);
  const names = fields.filter((field) => field !== 'record').map(nameOf);
  return (
    <div className="visitor-card__unreadable note small">
      {names.length === 0 ? t.unreadable.record : t.unreadable.part(t.formats.list(names))}
    </div>
  );
}
