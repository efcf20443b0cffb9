import { useEffect } from 'react';
import { personName, personTitle } from '#src/domain/merged-contacts.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices } from '#src/session/services.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useTitle } from '#src/ui/page.tsx';
import { isMarked } from './cards.tsx';
import { usePerson } from './use-shown-records.ts';

/** The title, the recent people, and last the announcement: of simultaneous ones, screen readers speak only the last. */
export function usePersonEffects(): void {
  const t = useText();
  const announce = useAnnounce();
  const { recent } = useServices();
  const { address, records, contacts } = usePerson().person;
  const { personId, userId, visitorId } = address;
  useTitle(contacts === null ? `${personId} — ${t.app.name}` : personTitle(contacts, personId));
  // People without a name or records are not remembered.
  const name = contacts === null || records.length === 0 ? null : personName(contacts);
  useEffect(() => {
    if (name !== null) recent.visit({ personId, userId, name });
  }, [recent, personId, userId, name]);
  // The records panel announces a marked record itself.
  const hasMarked = records.some((record) => isMarked(record, visitorId));
  useEffect(
    () => (hasMarked ? undefined : announce(t.personPage.loaded(records.length))),
    [announce, records, hasMarked, t],
  );
}
