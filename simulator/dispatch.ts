import type { ApiOverride } from './answers.ts';
import { isMethod, type MethodName } from './contract/contract.ts';
import type { Account } from './data/accounts.ts';
import { methods, type Result } from './methods.ts';
import type { RpcRequest } from './rpc/envelope.ts';
import { ApiFailure, failure } from './rpc/failure.ts';
import { checkParams } from './rpc/params.ts';
import type { Caller, Sessions } from './sessions.ts';
import type { JsonObject } from '#src/domain/json.ts';
import rights from '#src/domain/rights.json' with { type: 'json' };

/** Other methods cost a point. */
const FREE: readonly MethodName[] = ['get.person_visitors', 'getobj.person_for_visitor', 'getobj.visitor'];

/** Failures of unreadable requests, whose `id` is unknown. */
const WITHOUT_ID: readonly string[] = ['parse_error', 'invalid_request'];

/** Answers a request; turns an `ApiFailure` into an `error`. */
export function dispatch(sessions: Sessions, request: RpcRequest, override: ApiOverride | null): JsonObject {
  let caller: Caller | null = null;
  const metadata = () => (caller ? { limits: caller.limits.metadata() } : {});

  function login(params: JsonObject): Result {
    const session = sessions.open(String(params['login']), String(params['password']));
    ({ caller } = session);
    const { token, account, limits } = caller;
    limits.spend(1);
    return { data: { access_token: token, expire_at: session.expireAt, app_id: account.appId } };
  }

  function runMethod(method: MethodName): JsonObject {
    if (method !== 'login.user') {
      const access = checkParams('logout.user', { access_token: request.params['access_token'] });
      caller = sessions.authenticate(String(access['access_token']));
      caller.limits.checkPointsLeft();
    }
    const params = checkParams(method, request.params);
    if (override instanceof ApiFailure) throw override;
    if (override !== null) return override.result;
    if (method === 'login.user' || caller === null) return toResult(login(params));
    checkRights(method, caller.account);
    const result = methods[method]({ sessions, caller, params });
    caller.limits.spend(FREE.includes(method) ? 0 : 1);
    return toResult(result);
  }

  const toResult = ({ data, totalItems }: Result) => ({
    metadata: { ...metadata(), ...(totalItems !== undefined && { total_items: totalItems }) },
    data,
  });

  const { id, method, refusal } = request;
  try {
    if (refusal !== null) throw refusal;
    if (method === null || !isMethod(method)) throw failure('method_not_found');
    return { jsonrpc: '2.0', id, result: runMethod(method) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const { code, message, mnemonic, details } = error;
    const data = {
      mnemonic,
      ...(mnemonic !== 'method_component_disabled' && { metadata: metadata() }),
      ...details,
    };
    return {
      jsonrpc: '2.0',
      id: WITHOUT_ID.includes(mnemonic) ? null : id,
      error: { code, message, data },
    };
  }
}

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
function checkRights(method: MethodName, account: Account): void {
  if (account.missingMethods.includes(method)) throw failure('method_not_found');
  const { components_en: names, permission } = needs[method];
  const components = needs[method].components ?? (names === undefined ? [] : [CONFIGURATION]);
  if (components.length > 0 && !components.some((name) => account.components.includes(name)))
    throw failure('method_component_disabled', { params: { components: String(names?.join(', ')) } });
  if (permission !== undefined && !account.permissions.includes(permission.replace(/:.*/, '')))
    throw failure('forbidden');
}
