import { createContext, use } from 'react';
import type { Person } from './shown-contacts.ts';
import type { ShownRecords } from './use-shown-records.ts';

type ShownPerson = {
  readonly person: Person;
  /** Which of the records are shown, and how to change that. */
  readonly selection: ShownRecords;
};

export const PersonContext = createContext<ShownPerson | null>(null);

/** The person of this page. */
export function usePerson(): ShownPerson {
  const shown = use(PersonContext);
  if (shown === null) throw new Error('There is no PersonContext.');
  return shown;
}
