import type { PersonId, UserId } from '#src/lib/ids.ts';

type OfPerson = { readonly personId: PersonId; readonly userId: UserId | null };

/** The key of a person's history. Here, so that the first cards do not wait for the code that loads it. */
export const personEventsKey = (signInId: string, { personId, userId }: OfPerson) =>
  ['get.person_events', { signInId, userId, personId }] as const;
