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

/** Any one of them is enough. */
type Alternatives = readonly NamedRight[];

/** A list: what is missing. */
export type Allowance = 'allowed' | 'unknown' | readonly Alternatives[];

export type Granted = Pick<Account, 'components' | 'permissions'> & {
  /** Whether the account has “Data API for configuration”, for which there is no mnemonic; null: not known. */
  readonly isConfigured: boolean | null;
};

export function toAllowance(methods: readonly DataApiMethod[], granted: Granted): Allowance {
  const needs = methods.flatMap((method) => toNeeds(method, granted));
  const missing = needs.filter(({ isMet }) => isMet === false);
  if (missing.length > 0) return missing.map(({ rights }) => rights);
  return needs.every(({ isMet }) => isMet) ? 'allowed' : 'unknown';
}

function toNeeds(method: DataApiMethod, { components, permissions, isConfigured }: Granted) {
  const { components: anyOf = [], permission } = RIGHTS[method];
  const toNeed = (rights: Alternatives, own: readonly string[] | null) => ({
    rights,
    isMet: rights.some(({ mnemonic }) => mnemonic === null)
      ? isConfigured
      : own && rights.some(({ mnemonic }) => own.includes(mnemonic ?? '')),
  });
  const needs = [
    toNeed(anyOf, components),
    toNeed(permission === undefined ? [] : [permission], permissions),
  ];
  return needs.filter(({ rights }) => rights.length > 0);
}
