import type { DataApiMethod } from '#src/api/errors.ts';
import type { CheckWords } from '#src/i18n/en/check.ts';
import type { Account } from '#src/session/account.ts';
import type { CheckedMethod } from './check-requests.ts';
import { type NamedRight, RIGHTS } from './rights.ts';

/** What agents do. A later call may need what an earlier one found. */
export const ACTIONS = [
  { action: 'account', methods: ['getobj.account'] },
  { action: 'person', methods: ['get.person_visitors'] },
  { action: 'visitor', methods: ['getobj.person_for_visitor'] },
  { action: 'properties', methods: ['getobj.visitor', 'get.visitors'] },
  { action: 'calls', methods: ['get.calls_report'] },
  { action: 'requests', methods: ['get.offline_messages_report'] },
  { action: 'chats', methods: ['get.chats_report'] },
  { action: 'addressBook', methods: ['get.contacts'] },
  { action: 'history', methods: ['get.person_events'] },
  { action: 'chatWords', methods: ['get.chat_messages_report'] },
  { action: 'recordings', methods: ['get.calls_report'] },
  { action: 'transcript', methods: ['getobj.call_session_recognition_info'] },
  { action: 'customers', methods: ['get.customers', 'get.customer_users'] },
] as const satisfies readonly {
  readonly action: keyof CheckWords['actions'];
  readonly methods: readonly CheckedMethod[];
}[];

/** A list: what is missing; of each, any one is enough. */
export type Allowance = 'allowed' | 'unknown' | readonly (readonly NamedRight[])[];

export function toAllowance(methods: readonly DataApiMethod[], account: Account): Allowance {
  const needs = methods.flatMap((method) => {
    const { components = [], permission = [] } = RIGHTS[method];
    return [components, [permission].flat()].filter((rights) => rights.length > 0);
  });
  const missing = needs.filter((rights) => hasAny(rights, account) === false);
  if (missing.length > 0) return missing;
  return needs.every((rights) => hasAny(rights, account)) ? 'allowed' : 'unknown';
}

/** null: not known. */
function hasAny(rights: readonly NamedRight[], account: Account): boolean | null {
  const { components, permissions, lacksConfiguration, userId } = account;
  const names = rights.map(({ mnemonic }) => mnemonic);
  // “Data API for configuration” has none. `getobj.account`, which gives the user, needs it as well.
  if (names.includes(null)) return lacksConfiguration === true ? false : userId === null ? null : true;
  const granted = names.some((name) => name?.endsWith(': select')) ? permissions : components;
  return granted && names.some((name) => name !== null && granted.includes(name));
}
