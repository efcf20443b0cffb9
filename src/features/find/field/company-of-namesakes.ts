import { fold } from '#src/lib/text/fold.ts';
import { useServices } from '#src/session/services.tsx';
import type { PersonKey } from '#src/lib/ids.ts';

/** The company of one of several people with the same name, as long as it is in memory. null: no other has the name, or none is known. */
export function useCompanyOfNamesakes(names: readonly string[]) {
  const { recent } = useServices();
  const folded = names.map(fold);
  return (person: PersonKey, name: string): string | null =>
    folded.filter((each) => each === fold(name)).length > 1 ? recent.companyOf(person) : null;
}
