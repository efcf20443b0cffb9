import type { MethodName } from './contract/contract.ts';
import { getCommunications, getContacts, getOngoingCalls } from './data/account-communications.ts';
import { client, type Account } from './data/accounts.ts';
import type { Communication, ReportName } from './data/communications.ts';
import { archived, customers, customerUsers, romashka, customerTimeZone } from './data/customers.ts';
import { getPersonEvents, getSessions } from './data/person-events.ts';
import { properties, usernames } from './data/records/karenina.ts';
import { createTranscript } from './data/transcripts.ts';
import { nowIn } from './data/wall-time.ts';
import { mainWorld, getWorld } from './data/world.ts';
import { queryList } from './list.ts';
import { failure } from './rpc/failure.ts';
import { parseDates } from './rpc/params.ts';
import type { Caller, Sessions } from './sessions.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';

export interface Result {
  readonly data: unknown;
  readonly totalItems?: number;
}

interface Context {
  readonly sessions: Sessions;
  readonly caller: Caller;
  readonly params: JsonObject;
}

/** The account or customer whose data a method reads. */
type DataOwner = Omit<Account, 'isPartner'>;

/** A partner must pass a user of its customers, a client may pass only its own. */
function findOwner({ caller: { account }, params: { user_id: userId } }: Context): DataOwner {
  if (!account.isPartner) {
    if ((userId ?? account.userId) === account.userId) return account;
    throw failure('forbidden', { field: 'user_id', value: userId });
  }
  if (userId === undefined) throw failure('required_parameter_missed', { field: 'user_id' });
  const user = customerUsers.find(({ id }) => id === userId);
  if (!user && userId !== archived.userId) throw failure('forbidden', { field: 'user_id', value: userId });
  const customerId = user?.customer_id ?? archived.customerId;
  return {
    ...client,
    world: customerId === romashka.customerId ? mainWorld : getWorld(customerId),
    appId: 50_000 + customerId,
    appName: customers.find(({ id }) => id === customerId)?.name ?? 'ООО «Архив»',
    customerId,
    userId: Number(userId),
    userName: user?.name ?? 'Архивариус',
    timeZone: customerTimeZone(customerId),
  };
}

/** Without `user_id`: the partner itself. */
function describeAccount(context: Context): JsonObject {
  const { account } = context.caller;
  const isAgent = account.isPartner && context.params['user_id'] === undefined;
  const owner = isAgent ? account : findOwner(context);
  return {
    app_id: owner.appId,
    app_state: 'active',
    app_name: owner.appName,
    is_agent_app: owner !== account,
    customer_id: owner.customerId,
    user_id: owner.userId,
    user_type: 'admin',
    user_name: owner.userName,
    timezone: owner.timeZone,
    permissions: owner.permissions.map((unit_id) => ({
      unit_id,
      is_select: true,
      is_insert: false,
      is_update: false,
      is_delete: false,
    })),
    components: owner.components,
    is_agent: isAgent,
    agent_type: isAgent ? 'agent' : null,
  };
}

const getNow = ({ sessions }: Context, { timeZone }: DataOwner) => nowIn(timeZone, sessions.now());

const getToday = (context: Context, owner: DataOwner) => getNow(context, owner).slice(0, 10);

function findCommunications(context: Context, report: ReportName): readonly Communication[] {
  const owner = findOwner(context);
  const all = getCommunications(owner.world, getToday(context, owner));
  return all.filter((communication) => communication.report === report);
}

const report =
  (name: ReportName) =>
  (context: Context): Result => {
    // The shortest three months have 89 days.
    const owner = findOwner(context);
    const now = getNow(context, owner);
    const { from, till } = parseDates(context.params, 89, now);
    const ongoing = context.params['include_ongoing_calls'] === true ? getOngoingCalls(owner.world, now) : [];
    const all = [...findCommunications(context, name), ...ongoing];
    const inWindow = all.filter(({ at }) => at >= from && at <= till);
    const rows = inWindow.map(({ row }) => row);
    return queryList(rows, context.params, name);
  };

function partnerList({ caller, params }: Context, rows: readonly JsonObject[], method: MethodName): Result {
  if (!caller.account.isPartner) throw failure('forbidden');
  return queryList(rows, params, method);
}

function findVisitor(context: Context, param: 'id' | 'visitor_id') {
  const value = context.params[param];
  const visitor = findOwner(context).world.find(Number(value));
  if (!visitor) throw failure('invalid_parameter_value', { field: param, value });
  return visitor;
}

export const methods: Readonly<Record<Exclude<MethodName, 'login.user'>, (context: Context) => Result>> = {
  'logout.user': ({ sessions, caller }) => {
    sessions.close(caller.token);
    return { data: {} };
  },
  'getobj.account': (context) => ({ data: describeAccount(context) }),
  'get.account': ({ caller: { account } }) => {
    if (account.isPartner) throw failure('forbidden');
    const { appId, appName, timeZone } = account;
    return { data: [{ app_id: appId, name: appName, timezone: timeZone }] };
  },
  'get.person_visitors': (context) => {
    const data = findOwner(context).world.rows(Number(context.params['person_id']));
    return { data, totalItems: data.length };
  },
  'getobj.person_for_visitor': (context) => ({
    data: { person_id: findVisitor(context, 'visitor_id').personId },
  }),
  'getobj.visitor': (context) => {
    const { name = null, phones = [], emails = [] } = findVisitor(context, 'id').row;
    const visitorProperties = properties[String(context.params['id'])] ?? [];
    return { data: { name, phone_numbers: phones, emails, properties: visitorProperties } };
  },
  'get.visitors': (context) => {
    const { world } = findOwner(context);
    const { ids } = context.params;
    const data = [...new Set(Array.isArray(ids) ? ids : [])].flatMap((id: unknown) => {
      const visitor = world.find(Number(id));
      if (!visitor) return [];
      const { name = null, phones = [], emails = [] } = visitor.row;
      return [{ id, name, phones, emails, usernames: usernames[String(id)] ?? [] }];
    });
    return { data, totalItems: data.length };
  },
  'get.customers': (context) => partnerList(context, customers, 'get.customers'),
  'get.customer_users': (context) => partnerList(context, customerUsers, 'get.customer_users'),
  'get.contacts': (context) =>
    queryList(getContacts(findOwner(context).world), context.params, 'get.contacts'),
  'get.calls_report': report('get.calls_report'),
  'get.chats_report': report('get.chats_report'),
  'get.offline_messages_report': report('get.offline_messages_report'),
  'get.visitor_sessions_report': (context) => {
    const { params } = context;
    const owner = findOwner(context);
    const { from, till } = parseDates(params, 89, getNow(context, owner));
    // The visits of one person, as the others' are made up when they are asked for.
    const personId = isJsonObject(params['filter']) ? Number(params['filter']['value']) : 0;
    const rows = getSessions(owner.world, personId, getToday(context, owner));
    const inWindow = rows.filter(({ date_time: at }) => String(at) >= from && String(at) <= till);
    return queryList(inWindow, params, 'get.visitor_sessions_report');
  },
  'get.chat_messages_report': (context) => {
    const { chat_id: chatId } = context.params;
    if (chatId === undefined) throw failure('required_parameter_missed', { field: 'chat_id' });
    const chat = findCommunications(context, 'get.chats_report').find(({ row }) => row['id'] === chatId);
    return queryList(chat?.messages ?? [], context.params, 'get.chat_messages_report');
  },
  'getobj.call_session_recognition_info': (context) => {
    const { call_session_id: id } = context.params;
    const call = findCommunications(context, 'get.calls_report').find(({ row }) => row['id'] === id);
    if (!call) throw failure('invalid_parameter_value', { field: 'call_session_id', value: id });
    return { data: createTranscript(call) };
  },
  'get.person_events': (context) => {
    const { params } = context;
    const { fields, limit } = params;
    if (Array.isArray(fields) && fields.length === 0)
      throw failure('invalid_parameter_value', { field: 'fields', value: fields });
    if (Number(limit ?? 0) > 200) throw failure('invalid_parameter_value', { field: 'limit', value: limit });
    const owner = findOwner(context);
    const { from, till } = parseDates(params, 366, getNow(context, owner));
    const events = getPersonEvents(owner.world, Number(params['person_id']), getToday(context, owner));
    const rows = events.filter(({ at }) => at >= from && at <= till).map(({ row }) => row);
    // The documented example has no `total_items`.
    return { data: queryList(rows, params, 'get.person_events', 50).data };
  },
};
