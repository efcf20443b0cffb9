// Whether an account has what a method needs.
import type { MethodName } from './contract/contract.ts';
import rights from '#src/domain/rights.json' with { type: 'json' };
import type { Account } from './data/accounts.ts';
import { failure } from './rpc/failure.ts';

interface Needs {
  /** Any of them is enough. */
  readonly components?: readonly string[];
  readonly components_en?: readonly string[];
  /** `unit_id: action` */
  readonly permission?: string;
}

const needs: Readonly<Record<MethodName, Needs>> = rights;

/** The reference prints no mnemonic of “Data API for configuration”. */
const CONFIGURATION = 'dataapi_provisioning';

/** Throws if the portal lacks the method, the account its components, or the user the right. */
export function checkRights(method: MethodName, account: Account): void {
  if (account.missingMethods.includes(method)) throw failure('method_not_found');
  const { components_en: names, permission } = needs[method];
  const components = needs[method].components ?? (names === undefined ? [] : [CONFIGURATION]);
  if (components.length > 0 && !components.some((name) => account.components.includes(name)))
    throw failure('method_component_disabled', { params: { components: String(names?.join(', ')) } });
  if (permission !== undefined && !account.permissions.includes(permission.replace(/:.*/, '')))
    throw failure('forbidden');
}
