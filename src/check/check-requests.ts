import type { DataApiMethod } from '#src/api/errors.ts';
import { dateParams, type Params, type Request, userIdParam } from '#src/api/request.ts';
import { parseId, parseVisitorId, type PersonId, type UserId } from '#src/domain/ids.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { DAY_MS, todayIn } from '#src/domain/time.ts';
import { parseAccount } from '#src/session/account-requests.ts';
import { type Account, toTimeZone } from '#src/session/account.ts';

export type CheckedMethod = Exclude<DataApiMethod, 'login.user' | 'logout.user' | 'get.account'>;

/** The fields that the viewer reads. Numbers end in `#`, lists in `[]`, objects in `{}`, true or false in `?`; others are texts. */
export const FIELDS: Readonly<Record<CheckedMethod, string>> = {
  'getobj.account': 'app_id# app_name user_id# user_name timezone components[] permissions[]',
  'get.person_visitors': 'person_id# visitor_id# name phones[] emails[] company commentary',
  'getobj.person_for_visitor': 'person_id#',
  'getobj.visitor': 'properties[]',
  'get.visitors': 'id# usernames[]',
  'get.calls_report':
    'id# start_time direction is_lost? finish_reason talk_duration# wait_duration# contact_phone_number last_answered_employee_full_name employees[] tags[] communication_id# call_records[] voice_mail_records[] person_id# visitor_id#',
  // The phone is documented as a number; real answers have text.
  'get.offline_messages_report':
    'date_time text visitor_name visitor_phone_number visitor_email status form_type form_name process_time employee_full_name employee_comment employee_answer_message visitor_custom_properties[] tags[] person_id# visitor_id#',
  'get.chats_report':
    'id# date_time status release_cause chat_channel_type duration chat_username employee_full_name tags[] person_id# visitor_id#',
  'get.contacts': 'id#',
  'get.person_events':
    'date_time_creation event_type{} site_domain_name campaign_name call_direction call_status chat_status offline_message_type lead_current_stage deal_current_stage',
  'get.chat_messages_report': 'date_time source employee_full_name text resource{}',
  'getobj.call_session_recognition_info': 'speech_phrases[]',
  'get.customers': 'id# name description status sites[]',
  'get.customer_users': 'id# name login customer_id#',
};

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  '#': (value) => typeof value === 'number',
  '[]': Array.isArray,
  '{}': isJsonObject,
  '?': (value) => typeof value === 'boolean',
  '': (value) => typeof value === 'string',
};

/** What a check starts with, and the IDs that its answers add. */
export type Known = {
  readonly isPartner: boolean;
  /** A partner's customer; null: none is chosen, or the account is no partner's. */
  readonly userId: UserId | null;
  /** By the server's clock, epoch ms. */
  readonly now: number;
  readonly personId: PersonId | null;
  /** The one whose data is read. */
  readonly account: Account;
  readonly visitorId?: number | null;
  readonly chatId?: number | null;
  /** Of a call with a conversation. */
  readonly callId?: number | null;
};

const withId = (name: string, id: number | null | undefined, others: Params = {}): Params | null =>
  id == null ? null : { [name]: id, ...others };

/** In the account's time zone, else in the browser's. */
function yesterday({ now, account }: Known): Params {
  const day = todayIn(toTimeZone(account.timeZone), new Date(now - DAY_MS));
  return dateParams({ from: day, till: day });
}

/** Besides the customer, and what all lists have. null: there is nothing to ask with. */
const PARAMS: Readonly<Record<CheckedMethod, (known: Known) => Params | null>> = {
  'getobj.account': () => ({}),
  'get.person_visitors': ({ personId }) => withId('person_id', personId),
  'getobj.person_for_visitor': ({ visitorId }) => withId('visitor_id', visitorId),
  'getobj.visitor': ({ visitorId }) => withId('id', visitorId),
  'get.visitors': ({ visitorId }) => (visitorId == null ? null : { ids: [visitorId] }),
  'get.calls_report': yesterday,
  'get.offline_messages_report': yesterday,
  'get.chats_report': yesterday,
  'get.contacts': () => ({}),
  'get.person_events': (known) => withId('person_id', known.personId, yesterday(known)),
  'get.chat_messages_report': ({ chatId }) => withId('chat_id', chatId),
  'getobj.call_session_recognition_info': ({ callId }) => withId('call_session_id', callId),
  'get.customers': ({ isPartner }) => (isPartner ? {} : null),
  'get.customer_users': ({ isPartner }) => (isPartner ? {} : null),
};

/** What a row gives to later calls. */
const FINDS: Readonly<Partial<Record<CheckedMethod, (row: JsonObject) => Partial<Known>>>> = {
  'getobj.account': (row) => ({ account: parseAccount(row) }),
  'get.person_visitors': (row) => ({ visitorId: parseVisitorId(row['visitor_id']) }),
  'get.calls_report': (row) => (Number(row['talk_duration']) > 0 ? { callId: parseId(row['id']) } : {}),
  'get.chats_report': (row) => ({ chatId: parseId(row['id']) }),
};

/** Called on nobody's behalf. */
export const isPartnersMethod = (method: CheckedMethod): boolean => method.startsWith('get.customer');

/** What an answer has, without its values. */
export type Answer = {
  readonly rowCount: number;
  /** Rows that are no objects. */
  readonly badRowCount: number;
  readonly fields: readonly string[];
  /** Missing, or of another type than documented. */
  readonly badFields: readonly string[];
  readonly found: Partial<Known>;
};

export function checkRequest(method: CheckedMethod, known: Known): Request<Answer> | null {
  const { isPartner, userId } = known;
  const ownParams = PARAMS[method](known);
  // A partner has no data of its own.
  if (ownParams === null || (isPartner && userId === null && !isPartnersMethod(method))) return null;
  const params = isPartnersMethod(method) ? ownParams : { ...userIdParam(userId), ...ownParams };
  const fields = FIELDS[method].split(' ').map((field) => {
    const [, name = '', type = ''] = /^(\w+)(\W*)$/.exec(field) ?? [];
    return { name, fits: FITS[type] };
  });
  const isList = !/^getobj|visitors$/.test(method);
  const names = fields.map(({ name }) => name);
  return {
    method,
    params: isList ? { ...params, fields: names, limit: 1 } : params,
    parse: (data) => {
      const values: readonly unknown[] = data === null ? [] : [data].flat();
      const rows = values.filter(isJsonObject);
      const isBad = (value: unknown, fits: (typeof fields)[number]['fits']) =>
        // A record may leave out what it does not have.
        value === undefined ? method !== 'get.person_visitors' : value !== null && fits?.(value) !== true;
      const bad = fields.filter(({ name, fits }) => rows.some((row) => isBad(row[name], fits)));
      return {
        rowCount: values.length,
        badRowCount: values.length - rows.length,
        fields: names.filter((name) => rows.some((row) => row[name] !== undefined)),
        badFields: bad.map(({ name }) => name),
        found: (rows[0] && FINDS[method]?.(rows[0])) ?? {},
      };
    },
  };
}
