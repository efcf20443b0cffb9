import type { DataApiMethod } from '#src/api/errors.ts';
import { dateParams, type Request, userIdParam } from '#src/api/request.ts';
import type { DocumentedType } from '#src/api/schema.ts';
import { customerFields, userFields } from '#src/customer/customer-list.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parseId, type UserId } from '#src/domain/ids.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { todayIn, windowUntil } from '#src/domain/time.ts';
import { mapFields } from '#src/domain/visitor-record.ts';
import { RIGHTS } from '#src/failure/notice.ts';
import { messageFields, REPORT_FIELDS, transcriptFields } from '#src/history/details-requests.ts';
import { eventFields } from '#src/history/event-requests.ts';
import { sessionFields } from '#src/history/session-requests.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import { personFields, usernameFields, visitorFields } from '#src/person/person-requests.ts';
import { contactFields } from '#src/search/search-requests.ts';
import { accountFields, parseAccount, type Account, toTimeZone } from '#src/session/account-requests.ts';

export type CheckedMethod = Exclude<DataApiMethod, 'login.user' | 'logout.user' | 'get.account'>;

/** What agents do. A later call may need what an earlier one found. */
const ACTIONS: readonly (readonly [keyof Dictionary['check']['actions'], ...CheckedMethod[]])[] = [
  ['account', 'getobj.account'],
  ['person', 'get.person_visitors'],
  ['visitor', 'getobj.person_for_visitor'],
  ['properties', 'getobj.visitor', 'get.visitors'],
  ['calls', 'get.calls_report'],
  ['requests', 'get.offline_messages_report'],
  ['chats', 'get.chats_report'],
  ['addressBook', 'get.contacts'],
  ['history', 'get.person_events'],
  ['visits', 'get.visitor_sessions_report'],
  ['chatWords', 'get.chat_messages_report'],
  ['recordings'],
  ['transcript', 'getobj.call_session_recognition_info'],
  ['customers', 'get.customers', 'get.customer_users'],
];

export const actionsOf = ({ isPartner }: Known) =>
  ACTIONS.filter(([action]) => isPartner || action !== 'customers');

/** What a check starts with, and what its responses add. `callId`: of a call with a conversation. */
export type Known = Readonly<Partial<Record<Id, number | null | undefined>>> & {
  readonly isPartner: boolean;
  /** A partner's customer; null: none is chosen, or the account is no partner's. */
  readonly userId: UserId | null;
  /** By the server's clock, epoch ms. */
  readonly now: number;
  /** Whose token it is, and whose data is read. */
  readonly own: Account;
  readonly account: Account;
};

type Id = 'personId' | 'visitorId' | 'chatId' | 'callId';

type Asked = {
  /** What it needs, and the name of that parameter. */
  readonly needs?: readonly [Id, param: string];
  /** Asked for the last 89 days. */
  readonly isDated?: boolean;
  /** The fields that the viewer reads, with their documented types. */
  readonly types: Readonly<Record<string, DocumentedType>>;
};

const report = (kind: ConversationKind): Asked => ({
  isDated: true,
  types: { ...REPORT_FIELDS[kind].types, person_id: 'number' },
});

export const ASKED: Readonly<Record<CheckedMethod, Asked>> = {
  'getobj.account': accountFields,
  'get.person_visitors': {
    needs: ['personId', 'person_id'],
    types: {
      person_id: 'number',
      visitor_id: 'number',
      ...mapFields<DocumentedType, DocumentedType>(
        () => 'string',
        () => 'array',
      ),
    },
  },
  'getobj.person_for_visitor': { needs: ['visitorId', 'visitor_id'], ...personFields },
  'getobj.visitor': { needs: ['visitorId', 'id'], ...visitorFields },
  'get.visitors': { needs: ['visitorId', 'ids'], ...usernameFields },
  'get.calls_report': report('call'),
  'get.offline_messages_report': report('request'),
  'get.chats_report': report('chat'),
  'get.contacts': contactFields,
  'get.person_events': { needs: ['personId', 'person_id'], isDated: true, ...eventFields },
  'get.visitor_sessions_report': { isDated: true, ...sessionFields },
  'get.chat_messages_report': { needs: ['chatId', 'chat_id'], ...messageFields },
  'getobj.call_session_recognition_info': { needs: ['callId', 'call_session_id'], ...transcriptFields },
  'get.customers': customerFields,
  'get.customer_users': userFields,
};

export function isDocumented(type: DocumentedType, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isJsonObject(value) : typeof value === type;
}

/** What a row gives to later calls. */
const FINDS: Readonly<Partial<Record<CheckedMethod, (row: JsonObject) => Partial<Known>>>> = {
  'getobj.account': (row) => ({ account: parseAccount(row) }),
  'get.person_visitors': (row) => ({ visitorId: parseId(row['visitor_id']) }),
  'get.calls_report': (row) => (Number(row['talk_duration']) > 0 ? { callId: parseId(row['id']) } : {}),
  'get.chats_report': (row) => ({ chatId: parseId(row['id']) }),
};

/** Partner methods, which take no `user_id`. */
const isPartnerMethod = (method: CheckedMethod): boolean => method.startsWith('get.customer');

/** null: not known. */
export function isAllowed(method: CheckedMethod, { own, account }: Known): boolean | null {
  const { components, permissions, lacksConfiguration, userId } = isPartnerMethod(method) ? own : account;
  const { components: anyOf, components_en, permission } = RIGHTS[method];
  if (permission !== undefined) return permissions?.includes(permission) ?? null;
  if (anyOf !== undefined) return components && anyOf.some((mnemonic) => components.includes(mnemonic));
  if (components_en === undefined) return true;
  // `getobj.account`, which gives the user, needs it as well.
  return lacksConfiguration === true ? false : userId === null ? null : true;
}

/** What a response has, without its values. */
export type CheckResponse = {
  readonly isEmpty: boolean;
  /** Names of the fields that came. */
  readonly fields: readonly string[];
  /** What is not as documented: rows by their number, fields that are missing or of another type. */
  readonly bad: readonly string[];
  readonly found: Partial<Known>;
};

/** What is not known that it needs; null: nothing. */
export function missingFor(method: CheckedMethod, known: Known): 'customer' | Id | null {
  // A partner has no data of its own.
  if (known.isPartner && known.userId === null && !isPartnerMethod(method)) return 'customer';
  const [id] = ASKED[method].needs ?? [];
  return id !== undefined && known[id] == null ? id : null;
}

export function checkRequest(method: CheckedMethod, known: Known): Request<CheckResponse> {
  const { userId, now, account } = known;
  const { needs, isDated = false, types } = ASKED[method];
  const id = needs && known[needs[0]];
  // In the account's time zone, else in the browser's.
  const today = todayIn(toTimeZone(account.timeZone), new Date(now));
  return {
    method,
    params: {
      ...(isPartnerMethod(method) ? {} : userIdParam(userId)),
      ...(needs && { [needs[1]]: needs[1] === 'ids' ? [id] : id }),
      ...(isDated && dateParams(windowUntil(today))),
      ...(!/^getobj|visitors$/.test(method) && { fields: Object.keys(types), limit: 1 }),
    },
    parse: (data) => toCheckResponse(method, data),
  };
}

function toCheckResponse(method: CheckedMethod, data: unknown): CheckResponse {
  const values: readonly unknown[] = data === null ? [] : [data].flat();
  const rows = values.filter(isJsonObject);
  const types = Object.entries(ASKED[method].types);
  // A record may leave out what it does not have.
  const absent = method === 'get.person_visitors' ? null : undefined;
  const isBad = (type: DocumentedType, value: unknown = absent): boolean =>
    value !== null && !isDocumented(type, value);
  return {
    isEmpty: values.length === 0,
    fields: types.map(([name]) => name).filter((name) => rows.some((row) => row[name] !== undefined)),
    bad: [
      ...values.flatMap((value, index) => (isJsonObject(value) ? [] : `#${index + 1}`)),
      ...types.filter(([name, type]) => rows.some((row) => isBad(type, row[name]))).map(([name]) => name),
    ],
    found: (rows[0] && FINDS[method]?.(rows[0])) ?? {},
  };
}

export type MethodResult = {
  readonly ms: number;
  readonly response?: CheckResponse;
  readonly error?: unknown;
};

export type CheckState = {
  readonly known: Known;
  readonly results: Readonly<Partial<Record<CheckedMethod, MethodResult>>>;
  /** The method being called; null: none. */
  readonly current: CheckedMethod | null;
};

/** One call after another; none is repeated. */
export async function* runCheck(
  call: (request: Request<CheckResponse>) => Promise<CheckResponse>,
  start: Known,
): AsyncGenerator<CheckState, void> {
  let known = start;
  let results: CheckState['results'] = {};
  for (const method of methodsOf(start)) {
    if (missingFor(method, known) !== null) continue;
    yield { known, results, current: method };
    const startedAt = performance.now();
    const outcome: Omit<MethodResult, 'ms'> = await call(checkRequest(method, known)).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    known = { ...known, ...outcome.response?.found };
    results = { ...results, [method]: { ...outcome, ms: Math.round(performance.now() - startedAt) } };
  }
  yield { known, results, current: null };
}

const methodsOf = (known: Known) => actionsOf(known).flatMap(([, ...methods]) => methods);

/** What a check calls at most, if every response finds what the later calls need. */
export function plannedMethods(known: Known): readonly CheckedMethod[] {
  const all = { ...known, visitorId: known.personId, chatId: 1, callId: 1 };
  return methodsOf(known).filter((method) => missingFor(method, all) === null);
}
