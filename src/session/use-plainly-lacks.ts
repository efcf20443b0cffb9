import { useQuery } from '@tanstack/react-query';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
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

/** Of which the account needs one (API reference, by the API's mnemonics). A refusal has named `call_center` where the reference prints others. */
const needed: ReadonlyMap<DataApiMethod, readonly string[]> = new Map([
  ['get.person_events', ['dataapi', 'dataapi_provisioning', 'call_center']],
  ['get.chats_report', ['call_tracking', 'consultant', 'lead', 'sitephone', 'call_center']],
  ['get.offline_messages_report', ['consultant', 'lead', 'upload_offline_messages', 'call_center']],
]);

const isMnemonic = (name: string): boolean => /^\w+$/.test(name);

/**
 * Whether an account with these components (`getobj.account`) is known to lack what the method needs. In doubt it does not: none
 * are told, or one is in words, which may mean any.
 */
export function plainlyLacks(components: readonly string[] | null, method: DataApiMethod): boolean {
  if (components === null || components.length === 0 || !components.every(isMnemonic)) return false;
  return needed.get(method)?.every((name) => !components.includes(name)) ?? false;
}
