import type { Answered } from './answers.ts';
import { fieldsOf, paramsOf, type MethodName } from './contract/contract.ts';
import type { TransportFault } from './data/reserved-people.ts';
import { getAccount } from './methods/account.ts';
import { getChatMessagesReport } from './methods/chat-messages-report.ts';
import { getContacts, getCustomers, getCustomerUsers } from './methods/lists.ts';
import type { Context, Method, Result } from './methods/method.ts';
import { getCallsReport, getChatsReport, getOfflineMessagesReport } from './methods/reports.ts';
import { getPersonEvents } from './methods/person-events.ts';
import { login, logout } from './methods/session.ts';
import { getPersonForVisitor, getPersonVisitors, getVisitor, getVisitors } from './methods/visitors.ts';
import type { Call, Received } from './rpc/envelope.ts';
import { ApiFailure, failure } from './rpc/failure.ts';
import { isRecord, type JsonObject } from '#src/lib/is-record.ts';
import { readString, refuseUnexpected } from './rpc/params.ts';
import type { Caller, State } from './state.ts';

/** Methods that cost nothing, but for an account that is charged for them; every other one costs a point. */
const free: readonly MethodName[] = ['get.person_visitors', 'getobj.person_for_visitor', 'getobj.visitor'];

const methods: ReadonlyMap<string, Method> = new Map(
  [
    logout,
    getAccount,
    getPersonVisitors,
    getPersonForVisitor,
    getVisitor,
    getVisitors,
    getCallsReport,
    getOfflineMessagesReport,
    getChatsReport,
    getContacts,
    getPersonEvents,
    getChatMessagesReport,
    getCustomers,
    getCustomerUsers,
  ].map((method) => [method.name, method]),
);

/** An answer, and the transport fault that it is sent with. */
export interface Outcome {
  readonly body: JsonObject;
  readonly fault: TransportFault | null;
}

function metadataOf(caller: Caller, totalItems?: number): JsonObject {
  const limits = caller.limits?.metadata();
  return {
    ...(limits && { limits }),
    ...(totalItems !== undefined && { total_items: totalItems }),
  };
}

/** Numbers of IDs as texts, at any depth. */
function withTextIds(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withTextIds(item, key));
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withTextIds(item, name)]));
  }
  return typeof value === 'number' && /(^|_)ids?$/.test(key) ? String(value) : value;
}

function resultOf(result: Result, caller: Caller): JsonObject {
  const data = caller.key.account.quirk === 'text-ids' ? withTextIds(result.data) : result.data;
  switch (result.metadataForm) {
    case 'missing':
      return { data };
    case 'null':
      return { metadata: null, data };
    case 'empty':
      return { metadata: {}, data };
    case 'meta_data':
      return { meta_data: metadataOf(caller, result.totalItems), data };
    default:
      return { metadata: metadataOf(caller, result.totalItems), data };
  }
}

function costOf({ name }: Method, { key }: Caller): number {
  return free.includes(name) && key.account.quirk !== 'charged' ? 0 : 1;
}

/** Refuses what the reference prints in a table but shows in no example. */
function refuseUnshownFields({ name }: Method, fields: unknown): void {
  if (!Array.isArray(fields)) return;
  const known = fieldsOf(name);
  const unshown: unknown = fields.find((field: unknown) => known.get(String(field))?.inExamples === false);
  if (unshown !== undefined) throw failure('unexpected_parameters', { field: 'fields', value: unshown });
}

function runMethod(method: Method, context: Context, instead: Answered | null): Result {
  const { caller, params } = context;
  const { key } = caller;
  caller.limits?.refuseWhenSpent();
  if (key.forbiddenMethods?.includes(method.name) || (method.partnerOnly && key.account.book === null)) {
    throw failure('forbidden');
  }
  const { components } = method;
  if (components && !components.some((one) => key.account.components.includes(one))) {
    const refusal = failure('method_component_disabled', { params: { components: components.join(', ') } });
    throw key.account.quirk === 'captured-refusals' ? asCaptured(refusal) : refusal;
  }
  refuseUnexpected(params, paramsOf(method.name));
  if (key.account.quirk === 'strict-fields') refuseUnshownFields(method, params['fields']);
  if (instead instanceof ApiFailure) throw instead;
  if (instead === null || !('data' in instead)) return method.run(context);
  const { data } = instead;
  return { data, ...(Array.isArray(data) && { totalItems: data.length }) };
}

/** As a client of the API has captured it: of another group, with null for what is absent. */
const asCaptured = ({ mnemonic, message, details }: ApiFailure): ApiFailure =>
  new ApiFailure(-32602, mnemonic, message, {
    field: null,
    value: null,
    extended_helper: null,
    metadata: null,
    ...details,
  });

function errorOf(failed: ApiFailure, caller: Caller | null): JsonObject {
  const { metadata = caller ? metadataOf(caller) : {}, ...details } = failed.details;
  return {
    code: failed.code,
    message: failed.message,
    data: { mnemonic: failed.mnemonic, ...details, ...(metadata !== null && { metadata }) },
  };
}

/** With these two the service could not read the request, so it does not know its id. */
const withoutId: readonly string[] = ['parse_error', 'invalid_request'];

/** Answers a request, readable or not. The only place where failures become answers. */
export function dispatch(
  state: State,
  received: Received,
  origin: string,
  instead: Answered | null = null,
): Outcome {
  let caller: Caller | null = null;
  function answer({ id, method: name, params }: Call): Outcome {
    if (name === 'login.user') {
      if (instead instanceof ApiFailure) throw instead;
      const signedIn = login(state, params);
      signedIn.caller.limits?.spend(1);
      return {
        body: { jsonrpc: '2.0', id, result: resultOf(signedIn.result, signedIn.caller) },
        fault: null,
      };
    }
    const method = methods.get(name);
    if (!method) throw failure('method_not_found');
    caller = state.authenticate(readString(params, 'access_token'));
    if (instead !== null && 'result' in instead)
      return { body: { jsonrpc: '2.0', id, result: instead.result }, fault: null };
    const result = runMethod(method, { method: method.name, state, caller, params, origin }, instead);
    caller.limits?.spend(costOf(method, caller));
    return { body: { jsonrpc: '2.0', id, result: resultOf(result, caller) }, fault: result.fault ?? null };
  }
  try {
    if (received.call instanceof ApiFailure) throw received.call;
    return answer(received.call);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const id = withoutId.includes(error.mnemonic) ? null : received.id;
    return { body: { jsonrpc: '2.0', id, error: errorOf(error, caller) }, fault: null };
  }
}
