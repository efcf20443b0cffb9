import { useQuery } from '@tanstack/react-query';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { plainlyLacks } from '#src/api/plainly-lacks.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { accountOf } from '#src/api/requests/account.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useCaller, useSignedIn } from './services.tsx';

/**
 * Which methods the plan of the account may not include, as far as its components are known already: those of a partner's
 * customer came with the customer's name or time zone. Only for a hint: a refused call is free.
 */
export function usePlainlyLacks(userId: UserId | null): (method: DataApiMethod) => boolean {
  const { account } = useSignedIn();
  const { data } = useQuery({ ...requestQuery(useCaller(), accountOf(userId)), enabled: false });
  const known = userId === null ? account : data;
  const components = known == null || known === 'unavailable' ? null : known.components;
  return (method) => plainlyLacks(components, method);
}
