import type { JsonObject } from '#src/domain/json.ts';
import type { Answered } from './answers.ts';
import { isMethod, type MethodName } from './contract/contract.ts';
import { methods, type Result } from './methods.ts';
import type { Received } from './rpc/envelope.ts';
import { ApiFailure, failure } from './rpc/failure.ts';
import { checkParams } from './rpc/params.ts';
import type { Caller, Sessions } from './sessions.ts';

/** Every other method costs a point. */
const free: readonly MethodName[] = ['get.person_visitors', 'getobj.person_for_visitor', 'getobj.visitor'];

/** The refusals of requests that could not be read, whose id is therefore unknown. */
const withoutId: readonly string[] = ['parse_error', 'invalid_request'];

/** Answers a request, readable or not. The only place where failures become answers. */
export function dispatch(sessions: Sessions, received: Received, instead: Answered | null): JsonObject {
  let caller: Caller | null = null;
  const metadata = () => (caller ? { limits: caller.limits.metadata() } : {});

  function login(params: JsonObject): Result {
    const session = sessions.open(String(params['login']), String(params['password']));
    ({ caller } = session);
    const { token, account, limits } = caller;
    limits.spend(1);
    return { data: { access_token: token, expire_at: session.expireAt, app_id: account.appId } };
  }

  function resultOf(method: MethodName): JsonObject {
    if (method !== 'login.user') {
      const access = checkParams('logout.user', { access_token: received.params['access_token'] });
      caller = sessions.callerOf(String(access['access_token']));
      caller.limits.refuseWhenSpent();
    }
    const params = checkParams(method, received.params);
    if (instead instanceof ApiFailure) throw instead;
    if (instead !== null) return instead.result;
    if (method === 'login.user' || caller === null) return answered(login(params));
    const result = methods[method]({ sessions, caller, params });
    caller.limits.spend(free.includes(method) ? 0 : 1);
    return answered(result);
  }

  const answered = ({ data, totalItems }: Result) => ({
    metadata: { ...metadata(), ...(totalItems !== undefined && { total_items: totalItems }) },
    data,
  });

  const { id, method, refusal } = received;
  try {
    if (refusal !== null) throw refusal;
    if (method === null || !isMethod(method)) throw failure('method_not_found');
    return { jsonrpc: '2.0', id, result: resultOf(method) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const { code, message, mnemonic, details } = error;
    const data = { mnemonic, metadata: metadata(), ...details };
    return { jsonrpc: '2.0', id: withoutId.includes(mnemonic) ? null : id, error: { code, message, data } };
  }
}
