import { createRequiredContext } from '#src/session/services.tsx';
import type { Person } from './shown-contacts.ts';
import type { ShownRecords } from './use-shown-records.ts';

type ShownPerson = {
  readonly person: Person;
  readonly selection: ShownRecords;
};

export const [PersonProvider, usePerson] = createRequiredContext<ShownPerson>('PersonProvider');
