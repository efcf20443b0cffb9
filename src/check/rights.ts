import { RIGHTS } from '#src/failure/rights.ts';
import { type CheckedMethod, isPartnerMethod, type Known } from './methods.ts';

/** null: not known. */
export function isAllowed(method: CheckedMethod, { own, account }: Known): boolean | null {
  const { components, permissions, lacksConfiguration, userId } = isPartnerMethod(method) ? own : account;
  const { components: anyOf, components_en, permission } = RIGHTS[method] ?? {};
  if (permission !== undefined) return permissions && permissions.includes(permission);
  if (anyOf !== undefined) return components && anyOf.some((mnemonic) => components.includes(mnemonic));
  if (components_en === undefined) return true;
  // `getobj.account`, which gives the user, needs it as well.
  return lacksConfiguration === true ? false : userId === null ? null : true;
}

/** The right to hear recordings, whose links are in the report of calls. The reference prints no name of it. */
export const RECORDINGS_RIGHT = 'call_recordings';

/** null: not known. */
export const areRecordingsAllowed = ({ account: { permissions } }: Known): boolean | null =>
  permissions && permissions.includes(`${RECORDINGS_RIGHT}: select`);
