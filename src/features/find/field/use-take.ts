import { useNavigate } from 'react-router-dom';
import { personPath } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';
import { idsIn } from './readings.ts';
import type { FieldOption } from './use-field-choices.ts';
import { useStartSearch } from './use-start-search.ts';

/** Opens what one of the options stands for. */
export function useTake(): (option: FieldOption, options: readonly FieldOption[]) => void {
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  const userId = useCustomer().onScreen?.userId ?? null;
  return ({ reading, person }, options) => {
    if (person !== null) void navigate(inPlace(personPath(person)));
    else if ('path' in reading) void navigate(inPlace(reading.path));
    else
      startSearch({ term: reading, userId, ids: idsIn(options.flatMap((option) => option.reading ?? [])) });
  };
}
