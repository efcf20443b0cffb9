import type { DataApiMethod } from './data-api-error.ts';

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
