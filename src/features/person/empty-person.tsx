import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

const MistakenId = lazyWithRetry(
  async () => (await import('#src/features/find/field/mistaken-id.tsx')).MistakenId,
);

/** No records: the ID may be right, but often it is a visitor's ID or a phone number. */
export function EmptyPerson(address: Pick<PersonAddress, 'personId' | 'userId'>) {
  const t = useText();
  return (
    <div className="person-page__empty">
      <h2>{t.person.empty}</h2>
      <p className="quiet">{t.person.emptyText}</p>
      <MistakenId {...address} />
    </div>
  );
}
