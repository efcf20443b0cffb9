import type { JsonObject } from '#src/domain/json.ts';
import type { MethodName } from './contract/contract.ts';
import type { Account } from './data/accounts.ts';
import { type Communication, messagesOf, type ReportName } from './data/communications.ts';
import { archived, customers, customerUsers, romashka, timeZoneOf } from './data/customers.ts';
import { communicationsOf, historyOf } from './data/event-log.ts';
import { properties, usernames } from './data/records/karenina.ts';
import { todayIn } from './data/wall-time.ts';
import { mainWorld, worldOf } from './data/world.ts';
import { contactsOf } from './data/written.ts';
import { queryList } from './list.ts';
import { failure } from './rpc/failure.ts';
import { readDates } from './rpc/params.ts';
import type { Caller, Sessions } from './sessions.ts';

export interface Result {
  readonly data: unknown;
  readonly totalItems?: number;
}

interface Context {
  readonly sessions: Sessions;
  readonly caller: Caller;
  /** Checked, without those that are absent. */
  readonly params: JsonObject;
}

/** The customer or account on whose behalf a method is called. */
type Behalf = Omit<Account, 'isPartner'>;

/** A partner must name a user of its customers, a client may name only its own. */
function behalfOf({ caller: { account }, params: { user_id: named } }: Context): Behalf {
  if (!account.isPartner) {
    if ((named ?? account.userId) === account.userId) return account;
    throw failure('forbidden', { field: 'user_id', value: named });
  }
  if (named === undefined) throw failure('required_parameter_missed', { field: 'user_id' });
  const user = customerUsers.find(({ id }) => id === named);
  if (!user && named !== archived.userId) throw failure('forbidden', { field: 'user_id', value: named });
  const customerId = user?.customer_id ?? archived.customerId;
  return {
    world: customerId === romashka.customerId ? mainWorld : worldOf(customerId),
    appId: 50_000 + customerId,
    appName: customers.find(({ id }) => id === customerId)?.name ?? 'ООО «Архив»',
    customerId,
    userId: Number(named),
    userName: user?.name ?? 'Архивариус',
    timeZone: timeZoneOf(customerId),
  };
}

/** `getobj.account` without `user_id` describes the partner itself. */
function describeAccount(context: Context): JsonObject {
  const { account } = context.caller;
  const isAgent = account.isPartner && context.params['user_id'] === undefined;
  const who = isAgent ? account : behalfOf(context);
  return {
    app_id: who.appId,
    app_state: 'active',
    app_name: who.appName,
    is_agent_app: who !== account,
    customer_id: who.customerId,
    user_id: who.userId,
    user_type: 'admin',
    user_name: who.userName,
    timezone: who.timeZone,
    components: ['dataapi', 'dataapi_provisioning', 'dataapi_reports', 'consultant', 'upload_chats'],
    is_agent: isAgent,
    agent_type: isAgent ? 'agent' : null,
  };
}

const todayOf = ({ sessions }: Context, { timeZone }: Behalf) => todayIn(timeZone, sessions.now());

function communicationsIn(context: Context, report: ReportName): readonly Communication[] {
  const behalf = behalfOf(context);
  const all = communicationsOf(behalf.world, todayOf(context, behalf));
  return all.filter((one) => one.report === report);
}

const report =
  (name: ReportName) =>
  (context: Context): Result => {
    // The length of the shortest three months.
    const { from, till } = readDates(context.params, 89);
    const inWindow = communicationsIn(context, name).filter(({ at }) => at >= from && at <= till);
    const rows = inWindow.map(({ row }) => row);
    return queryList(rows, context.params, name);
  };

function ofPartner({ caller, params }: Context, rows: readonly JsonObject[], method: MethodName): Result {
  if (!caller.account.isPartner) throw failure('forbidden');
  return queryList(rows, params, method);
}

function visitorAt(context: Context, name: 'id' | 'visitor_id') {
  const value = context.params[name];
  const found = behalfOf(context).world.find(Number(value));
  if (!found) throw failure('invalid_parameter_value', { field: name, value });
  return found;
}

/** The methods that need a token. */
export const methods: Readonly<Record<Exclude<MethodName, 'login.user'>, (context: Context) => Result>> = {
  'logout.user': ({ sessions, caller }) => {
    sessions.close(caller.token);
    return { data: {} };
  },
  'getobj.account': (context) => ({ data: describeAccount(context) }),
  'get.person_visitors': (context) => {
    const data = behalfOf(context).world.rows(Number(context.params['person_id']));
    return { data, totalItems: data.length };
  },
  'getobj.person_for_visitor': (context) => ({
    data: { person_id: visitorAt(context, 'visitor_id').personId },
  }),
  'getobj.visitor': (context) => {
    const { name = null, phones = [], emails = [] } = visitorAt(context, 'id').row;
    const own = properties[String(context.params['id'])] ?? [];
    return { data: { name, phone_numbers: phones, emails, properties: own } };
  },
  /** Visitors that do not exist are left out. */
  'get.visitors': (context) => {
    const { world } = behalfOf(context);
    const { ids } = context.params;
    const data = [...new Set(Array.isArray(ids) ? ids : [])].flatMap((id: unknown) => {
      const found = world.find(Number(id));
      if (!found) return [];
      const { name = null, phones = [], emails = [] } = found.row;
      return [{ id, name, phones, emails, usernames: usernames[String(id)] ?? [] }];
    });
    return { data, totalItems: data.length };
  },
  'get.customers': (context) => ofPartner(context, customers, 'get.customers'),
  'get.customer_users': (context) => ofPartner(context, customerUsers, 'get.customer_users'),
  'get.contacts': (context) => queryList(contactsOf(behalfOf(context).world), context.params, 'get.contacts'),
  'get.calls_report': report('get.calls_report'),
  'get.chats_report': report('get.chats_report'),
  'get.offline_messages_report': report('get.offline_messages_report'),
  'get.chat_messages_report': (context) => {
    const { chat_id: chatId } = context.params;
    if (chatId === undefined) throw failure('required_parameter_missed', { field: 'chat_id' });
    const chat = communicationsIn(context, 'get.chats_report').find(({ row }) => row['id'] === chatId);
    return queryList(chat ? messagesOf(chat) : [], context.params, 'get.chat_messages_report');
  },
  'get.person_events': (context) => {
    const { params } = context;
    const { from, till } = readDates(params, 366);
    const { fields, limit } = params;
    if (Array.isArray(fields) && fields.length === 0)
      throw failure('invalid_parameter_value', { field: 'fields', value: fields });
    if (Number(limit ?? 0) > 200) throw failure('invalid_parameter_value', { field: 'limit', value: limit });
    const behalf = behalfOf(context);
    const events = historyOf(behalf.world, Number(params['person_id']), todayOf(context, behalf));
    const rows = events.filter(({ at }) => at >= from && at <= till).map(({ row }) => row);
    // As the published example, without `total_items`.
    return { data: queryList(rows, params, 'get.person_events', 50).data };
  },
};
