import { createContext, use } from 'react';
import type { Person } from './shown-contacts.ts';
import type { ShownRecords } from './use-shown-records.ts';

type ShownPerson = {
  readonly person: Person;
  readonly selection: ShownRecords;
};

export const PersonContext = createContext<ShownPerson | null>(null);

export function usePerson(): ShownPerson {
  const shown = use(PersonContext);
  if (shown === null) throw new Error('There is no PersonContext.');
  return shown;
}
