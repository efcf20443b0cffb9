import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { MistakenId } from '#src/features/find/field/other-readings.tsx';

/** No records: the ID may be right, but often it is a visitor's ID or a phone number. */
export function EmptyPerson({ personId, userId }: Pick<PersonAddress, 'personId' | 'userId'>) {
  const t = useText();
  return (
    <div className="person-page__empty panel panel--dashed empty">
      <h2>{t.person.empty}</h2>
      <p className="quiet">{t.person.emptyText}</p>
      <MistakenId kind="person" id={personId} userId={userId} />
    </div>
  );
}
