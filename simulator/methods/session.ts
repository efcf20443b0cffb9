import type { Method, Result } from './method.ts';
import { logins } from '../data/accounts.ts';
import { paramsOf } from '../contract/contract.ts';
import { failure } from '../rpc/failure.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { readString, refuseUnexpected } from '../rpc/params.ts';
import { splitScope, type Caller, type State } from '../state.ts';

/** The one method without a token: gives the answer, and who has signed in. */
export function login(state: State, params: JsonObject): { caller: Caller; result: Result } {
  refuseUnexpected(params, paramsOf('login.user'));
  const name = readString(params, 'login');
  const password = readString(params, 'password');
  const [base, scope] = splitScope(name);
  const known = logins.find((one) => one.login === base && one.password === password);
  if (!known) throw failure('auth_error', { field: 'login', value: name });
  const session = state.openSession(known.key, scope, known.sessionMs);
  return {
    caller: state.authenticate(session.token),
    result: {
      data: {
        access_token: session.token,
        expire_at: session.expireAt,
        app_id: known.key.account.appId,
      },
    },
  };
}

export const logout: Method = {
  name: 'logout.user',
  run({ state, caller }) {
    state.closeSession(caller.token);
    return { data: {} };
  },
};
