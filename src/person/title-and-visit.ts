import { useEffect } from 'react';
import { personName, personTitle } from '#src/domain/merged-contacts.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices } from '#src/session/services.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useTitle } from '#src/ui/page.tsx';
import { isMarked } from './cards.tsx';
import { usePerson } from './use-shown-records.ts';

export function useAnnounceRecords(): void {
  const t = useText();
  const announce = useAnnounce();
  const { address, records } = usePerson().person;
  const hasMarked = records.some((record) => isMarked(record, address.visitorId));
  useEffect(() => {
    // The records panel announces a marked record itself.
    return hasMarked ? undefined : announce(t.personPage.loaded(records.length));
  }, [announce, records, hasMarked, t]);
}

/** The name and the company; the ID until they are known. */
export function usePersonTitle(): void {
  const t = useText();
  const { address, contacts } = usePerson().person;
  const { personId } = address;
  useTitle(contacts === null ? `${personId} — ${t.app.name}` : personTitle(contacts, personId));
}

/** Only once the name is known: people without a name or records are not remembered. */
export function useRememberVisit(): void {
  const { recent } = useServices();
  const { address, records, contacts } = usePerson().person;
  const { personId, userId } = address;
  const name = contacts === null || records.length === 0 ? null : personName(contacts);
  useEffect(() => {
    if (name !== null) recent.visit({ personId, userId, name });
  }, [recent, personId, userId, name]);
}
