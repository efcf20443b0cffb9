// Of the table in `reserved.ts`: the people.
import type { MethodName } from '../contract/contract.ts';
import type { Mnemonic } from '../rpc/failure.ts';

/** What goes wrong on the way, below the API. */
export type TransportFault =
  | 'slow'
  | 'never-answers'
  | 'cut-before-headers'
  | 'cut-in-body'
  | `http-${429 | 500 | 502 | 503 | 504 | 404 | 403}`
  | 'captive-portal'
  | 'invalid-json'
  | 'empty-body'
  | 'wrong-envelope'
  | 'foreign-id'
  | 'null-id'
  | `data-${'object' | 'string' | 'null'}`
  | 'fails-twice';

/** A published mnemonic, some of them in two forms, or one that is in no table. */
export type ReservedFailure =
  | Exclude<Mnemonic, 'limit_exceeded'>
  | `limit_exceeded-${'day' | 'minute'}`
  | 'ip_not_whitelisted-message'
  | 'unknown';

/** A row of the table. */
export interface Reserved<Id extends number | string = number | string> {
  readonly id: Id;
  /** A person's or a customer's, where something is made of it. */
  readonly name?: string;
  /** What one sees. Nothing reads it: this is the list that README.md points to. */
  readonly shows: string;
  /** For the sign-in page, if it offers the person. */
  readonly title?: { readonly en: string; readonly ru: string };
  /** What calls for it meet. */
  readonly fault?: ReservedFailure | TransportFault;
  /** Which calls; by default every one. */
  readonly methods?: readonly MethodName[];
  /** Only a page after the first one meets it. */
  readonly isOnlyFurther?: true;
}

type People<Name extends string> = Readonly<Record<Name, Reserved<number>>>;

/** Who answers normally; every other id from 1 on is nobody, those below apart. What is generated depends on their order. */
export const people = {
  example: {
    id: 6_145_241_079,
    shows: 'the two visitors of the published example',
    title: { en: 'The documented example', ru: 'Пример из документации' },
  },
  karenina: {
    id: 7_000_000_005,
    shows:
      'Anna Karenina: twelve records that overlap and conflict (visitors 7100000501 … 7100000512); 230 events of the last year (14 calls, 3 chats, 2 requests), 21 of the year before',
    title: {
      en: 'Anna Karenina: twelve records that conflict',
      ru: 'Анна Каренина: двенадцать противоречивых записей',
    },
  },
  nobody: { id: 7_000_000_010, shows: 'nobody', title: { en: 'Nobody', ru: 'Пустая персона' } },
  minimal: { id: 7_000_000_011, shows: 'one record with the two promised fields only' },
  dirty: {
    id: 7_000_000_012,
    shows: 'dirty phones and e-mails',
    title: { en: 'Dirty phones and e-mails', ru: 'Телефоны и e-mail с ошибками' },
  },
  hostile: {
    id: 7_000_000_013,
    shows:
      'hostile text: markup, direction overrides, 10,000 characters, emoji, invisible and control characters, formulas, injection into `mailto:`',
  },
  longTexts: {
    id: 7_000_000_019,
    shows: '20 records, each with a comment of 10,000 Arabic letters and no space',
  },
  broken: {
    id: 7_000_000_014,
    shows: 'two good rows among broken ones: wrong types, `null`, text, an id beyond 2⁵³, no id',
  },
  metadataNull: { id: 7_000_000_015, shows: '`metadata` is `null`' },
  metadataMissing: { id: 7_000_000_016, shows: 'no `metadata`' },
  metadataOldSpelling: { id: 7_000_000_017, shows: '`meta_data` instead of `metadata`' },
  metadataEmpty: { id: 7_000_000_018, shows: '`metadata` is `{}`' },
  abroad: {
    id: 7_000_000_020,
    shows: 'people from Kazakhstan, Belarus, Uzbekistan, the Emirates, Germany, Britain, the United States',
    title: { en: 'People from other countries', ru: 'Персоны из других стран' },
  },
  fiveHundred: { id: 7_000_000_500, shows: '500 records; 300 events in the last year' },
  thousand: {
    id: 7_000_001_000,
    shows: '1,000 records',
    title: { en: '1,000\u00a0records', ru: '1\u00a0000\u00a0записей' },
  },
  tenThousand: { id: 7_000_010_000, shows: '10,000 records' },
  petrov: { id: 7_000_000_031, shows: 'Иван Петров, who shares a phone with the next two' },
  otherPetrov: { id: 7_000_000_032, shows: 'another Иван Петров' },
  petrova: { id: 7_000_000_033, shows: 'Мария Петрова' },
  zakhar: { id: 7_000_000_034, shows: 'found by the e-mail of a request' },
  klara: { id: 7_000_000_035, shows: 'found by the e-mail of the address book' },
  chatOnly: { id: 7_000_000_036, shows: 'found by a chat' },
  requestOnly: { id: 7_000_000_037, shows: 'found by a request' },
  springCaller: { id: 7_000_000_038, shows: 'called 130 days ago' },
  winterCaller: { id: 7_000_000_039, shows: 'called 300 days ago, from the same phone' },
  fourVisitors: {
    id: 7_000_000_040,
    shows: 'four visitors whose calls name no person: the report finds them by the visitor',
  },
  threeVisitors: { id: 7_000_000_041, shows: 'three such visitors' },
  likeOnly: { id: 7_000_000_042, shows: 'found by a name with `like` only' },
  noEvents: { id: 7_000_000_101, name: 'Нина Молчанова', shows: 'a record, and no events' },
  oneEvent: { id: 7_000_000_102, name: 'Фёдор Разов', shows: 'one event: a call twelve days ago at 12:12' },
  tenThousandEvents: {
    id: 7_000_000_103,
    name: 'Тимур Неугомонов',
    shows: '10,000 events in the last year',
  },
  oddEvents: {
    id: 7_000_000_104,
    name: 'Иона Странников',
    shows:
      'broken events beside good ones: unknown kinds, hostile texts, odd types; its details have them too',
  },
  visitsOnly: { id: 7_000_000_105, name: 'Ульяна Гостева', shows: 'visits only' },
  eventsLongAgo: {
    id: 7_000_000_106,
    name: 'Архип Давыдкин',
    shows: 'no events in the last year, four in the year before',
  },
} as const satisfies People<string>;

/** Other values by the same names. */
export function mapRows<Name extends string, Row, Value>(
  rows: Readonly<Record<Name, Row>>,
  valueOf: (row: Row, name: Name) => Value,
): Readonly<Record<Name, Value>> {
  const isName = (name: string): name is Name => Object.hasOwn(rows, name);
  const names = Object.keys(rows).filter(isName);
  const values = Object.fromEntries(names.map((name) => [name, valueOf(rows[name], name)] as const));
  const hasAll = (some: object): some is Readonly<Record<Name, Value>> =>
    names.every((name) => Object.hasOwn(some, name));
  if (!hasAll(values)) throw new TypeError('A row without a value');
  return values;
}

/** The row of each fault meets it. */
const byFault = <Fault extends ReservedFailure | TransportFault>(rows: People<Fault>) =>
  mapRows(rows, (row, fault) => ({ ...row, fault }));

/** What some of the methods meet. */
export const fails = (methods: readonly MethodName[], fault: Reserved['fault'] = 'internal_error') => ({
  methods,
  fault,
});

/** Who always fails, by how. */
export const failures = byFault<ReservedFailure>({
  parse_error: { id: 9_000_000_001, shows: 'The service says that the JSON is invalid' },
  invalid_request: { id: 9_000_000_002, shows: 'The service says that the request is invalid' },
  method_not_found: { id: 9_000_000_003, shows: 'The method does not exist' },
  access_token_invalid: { id: 9_000_000_004, shows: 'Token invalid, every other call' },
  access_token_expired: { id: 9_000_000_005, shows: 'Token expired, every other call' },
  access_token_blocked: { id: 9_000_000_006, shows: 'Token blocked, every other call' },
  auth_error: { id: 9_000_000_007, shows: 'Login or password wrong' },
  ip_not_whitelisted: { id: 9_000_000_008, shows: 'Address not whitelisted, named in params' },
  'ip_not_whitelisted-message': {
    id: 9_000_000_009,
    shows: 'Address not whitelisted, named in the message only',
  },
  forbidden: { id: 9_000_000_010, shows: 'No right to the method' },
  method_component_disabled: { id: 9_000_000_011, shows: 'The account lacks a component for the method' },
  parameter_component_disabled: { id: 9_000_000_012, shows: 'The account lacks a component for a parameter' },
  account_inactive: { id: 9_000_000_013, shows: 'The account is disabled' },
  'limit_exceeded-day': { id: 9_000_000_014, shows: 'Day limit spent' },
  'limit_exceeded-minute': { id: 9_000_000_015, shows: 'Minute limit spent, for a minute' },
  internal_error: { id: 9_000_000_016, shows: 'Internal error' },
  data_type_error: { id: 9_000_000_017, shows: 'A parameter of the wrong type' },
  required_parameter_missed: { id: 9_000_000_018, shows: 'user_id is missing' },
  invalid_parameter_value: { id: 9_000_000_019, shows: 'A parameter with an invalid value' },
  unexpected_parameters: { id: 9_000_000_020, shows: 'A parameter that is not expected' },
  invalid_parameters_combination: { id: 9_000_000_021, shows: 'Parameters that exclude each other' },
  error: { id: 9_000_000_022, shows: 'Anything else, in words' },
  sort_prohibited: { id: 9_000_000_023, shows: 'Sort is prohibited' },
  filter_prohibited: { id: 9_000_000_024, shows: 'Filter is prohibited' },
  date_interval_limit_reached: { id: 9_000_000_025, shows: 'The interval of dates is too long' },
  batch_opreations_not_supported: { id: 9_000_000_026, shows: 'No batches, as one edition spells it' },
  batch_operations_not_supported: { id: 9_000_000_027, shows: 'No batches, as the other edition spells it' },
  notifications_not_supported: { id: 9_000_000_028, shows: 'No notifications' },
  unknown: { id: 9_000_000_041, shows: 'An unknown mnemonic' },
});

/** Whose answers go wrong on the way, by how. */
export const faults = byFault<TransportFault>({
  slow: { id: 9_000_000_101, shows: 'Answers after three seconds' },
  'never-answers': { id: 9_000_000_102, shows: 'Never answers' },
  'cut-before-headers': { id: 9_000_000_103, shows: 'Connection cut before the headers' },
  'cut-in-body': { id: 9_000_000_104, shows: 'Connection cut in the middle of the body' },
  'http-429': { id: 9_000_000_111, shows: 'HTTP 429 with Retry-After' },
  'http-500': { id: 9_000_000_112, shows: 'HTTP 500 with HTML' },
  'http-502': { id: 9_000_000_113, shows: 'HTTP 502 with HTML' },
  'http-503': { id: 9_000_000_114, shows: 'HTTP 503 with HTML' },
  'http-504': { id: 9_000_000_115, shows: 'HTTP 504 with HTML' },
  'http-404': { id: 9_000_000_116, shows: 'HTTP 404 with HTML' },
  'http-403': { id: 9_000_000_117, shows: 'HTTP 403 with HTML' },
  'captive-portal': { id: 9_000_000_121, shows: 'HTTP 200 with HTML, as a captive portal answers' },
  'invalid-json': { id: 9_000_000_122, shows: 'Invalid JSON' },
  'empty-body': { id: 9_000_000_123, shows: 'Empty body' },
  'wrong-envelope': { id: 9_000_000_124, shows: 'JSON that is no JSON-RPC answer' },
  'foreign-id': { id: 9_000_000_125, shows: 'The answer to another call' },
  'null-id': { id: 9_000_000_126, shows: 'A result without the id of the call' },
  'data-object': { id: 9_000_000_127, shows: 'data is an object' },
  'data-string': { id: 9_000_000_128, shows: 'data is a string' },
  'data-null': { id: 9_000_000_129, shows: 'data is null' },
  'fails-twice': { id: 9_000_000_131, shows: 'HTTP 503 twice, then the answer' },
});

const history = (
  number: number,
  name: string,
  shows: string,
  method: MethodName,
  fault?: Reserved['fault'],
) => ({ id: 9_000_000_200 + number, name, shows, ...fails([method], fault) });

/** Whose records answer, and whose history or its details do not. */
export const histories = {
  forbidden: history(1, 'Прохор Запретов', 'Events: forbidden', 'get.person_events', 'forbidden'),
  disabled: history(
    2,
    'Римма Отключаева',
    'Events: a missing component',
    'get.person_events',
    'method_component_disabled',
  ),
  calls: history(3, 'Савва Безголосый', 'Calls: internal error', 'get.calls_report'),
  messages: history(4, 'Таисия Молчун', 'The messages of chats: internal error', 'get.chat_messages_report'),
  requests: history(5, 'Устин Бумажкин', 'Requests: internal error', 'get.offline_messages_report'),
  events: history(6, 'Фаина Сбоева', 'Events: internal error', 'get.person_events'),
  further: {
    ...history(7, 'Харитон Обрывов', '230 events: internal error on the second page', 'get.person_events'),
    isOnlyFurther: true,
  },
  chats: history(8, 'Цветана Переписова', 'Chats: forbidden', 'get.chats_report', 'forbidden'),
  slow: history(9, 'Шарлотта Медлина', 'Events after three seconds', 'get.person_events', 'slow'),
} as const satisfies People<string>;
