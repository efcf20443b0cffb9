// The document's title, and the list of recent people.
import { useEffect } from 'react';
import { useTitle } from '#src/ui/page.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { Person } from './person.ts';
import { personName, personTitle } from '#src/domain/person-title.ts';
import { useServices } from '#src/session/services.tsx';

/** The name and the company; the id until they are known. */
export function usePersonTitle({ address: { personId }, contacts }: Person): void {
  const t = useText();
  useTitle(contacts === null ? `${personId} — ${t.app.name}` : personTitle(contacts, personId));
}

/** Puts the person on top of the recent ones, once the name is known, if there is one; nobody who has no records. */
export function useVisit({ address: { personId, userId }, records, contacts }: Person): void {
  const { recent } = useServices();
  const name = contacts === null || records.length === 0 ? null : personName(contacts);
  useEffect(() => {
    if (name !== null) recent.visit({ personId, userId, name });
  }, [recent, personId, userId, name]);
}
