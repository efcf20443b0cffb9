// What can be looked up to see something of its own, most of all a failure. The tables of README.md are made from this.
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

/** A published mnemonic, some of them in two forms, or a mnemonic that is in no table, with a link to its help. */
export type ReservedFailure =
  | Exclude<Mnemonic, 'limit_exceeded'>
  | `limit_exceeded-${'day' | 'minute'}`
  | 'ip_not_whitelisted-message'
  | `unknown-${'vendor' | 'foreign' | 'script'}-help`;

export interface Reserved<Id extends number | string = number | string> {
  readonly id: Id;
  readonly shows: string;
  /** What calls for it meet. */
  readonly fault?: ReservedFailure | TransportFault;
  /** Which calls; by default every one. */
  readonly methods?: readonly MethodName[];
}

const FIRST_PERSON = 9_000_000_000;

type Person = readonly [number: number, shows: string];

/** A person for each failure of the API. */
const failures: Readonly<Record<ReservedFailure, Person>> = {
  parse_error: [1, 'The service says that the JSON is invalid'],
  invalid_request: [2, 'The service says that the request is invalid'],
  method_not_found: [3, 'The method does not exist'],
  access_token_invalid: [4, 'Token invalid, every other call'],
  access_token_expired: [5, 'Token expired, every other call'],
  access_token_blocked: [6, 'Token blocked, every other call'],
  auth_error: [7, 'Login or password wrong'],
  ip_not_whitelisted: [8, 'Address not whitelisted, named in params'],
  'ip_not_whitelisted-message': [9, 'Address not whitelisted, named in the message only'],
  forbidden: [10, 'No right to the method'],
  method_component_disabled: [11, 'The account lacks a component for the method'],
  parameter_component_disabled: [12, 'The account lacks a component for a parameter'],
  account_inactive: [13, 'The account is disabled'],
  'limit_exceeded-day': [14, 'Day limit spent'],
  'limit_exceeded-minute': [15, 'Minute limit spent, for a minute'],
  internal_error: [16, 'Internal error'],
  data_type_error: [17, 'A parameter of the wrong type'],
  required_parameter_missed: [18, 'user_id is missing'],
  invalid_parameter_value: [19, 'A parameter with an invalid value'],
  unexpected_parameters: [20, 'A parameter that is not expected'],
  invalid_parameters_combination: [21, 'Parameters that exclude each other'],
  error: [22, 'Anything else, in words'],
  sort_prohibited: [23, 'Sort is prohibited'],
  filter_prohibited: [24, 'Filter is prohibited'],
  date_interval_limit_reached: [25, 'The interval of dates is too long'],
  batch_opreations_not_supported: [26, 'No batches, as one edition spells it'],
  batch_operations_not_supported: [27, 'No batches, as the other edition spells it'],
  notifications_not_supported: [28, 'No notifications'],
  'unknown-vendor-help': [41, 'An unknown mnemonic, its help on the vendor’s domain'],
  'unknown-foreign-help': [42, 'An unknown mnemonic, its help on a foreign domain'],
  'unknown-script-help': [43, 'An unknown mnemonic, its help is a javascript: URL'],
};

/** A person for each fault on the way. */
const faults: Readonly<Record<TransportFault, Person>> = {
  slow: [101, 'Answers after three seconds'],
  'never-answers': [102, 'Never answers'],
  'cut-before-headers': [103, 'Connection cut before the headers'],
  'cut-in-body': [104, 'Connection cut in the middle of the body'],
  'http-429': [111, 'HTTP 429 with Retry-After'],
  'http-500': [112, 'HTTP 500 with HTML'],
  'http-502': [113, 'HTTP 502 with HTML'],
  'http-503': [114, 'HTTP 503 with HTML'],
  'http-504': [115, 'HTTP 504 with HTML'],
  'http-404': [116, 'HTTP 404 with HTML'],
  'http-403': [117, 'HTTP 403 with HTML'],
  'captive-portal': [121, 'HTTP 200 with HTML, as a captive portal answers'],
  'invalid-json': [122, 'Invalid JSON'],
  'empty-body': [123, 'Empty body'],
  'wrong-envelope': [124, 'JSON that is no JSON-RPC answer'],
  'foreign-id': [125, 'The answer to another call'],
  'null-id': [126, 'A result without the id of the call'],
  'data-object': [127, 'data is an object'],
  'data-string': [128, 'data is a string'],
  'data-null': [129, 'data is null'],
  'fails-twice': [131, 'HTTP 503 twice, then the answer'],
};

interface ReservedPerson<Fault extends ReservedFailure | TransportFault> extends Reserved<number> {
  readonly fault: Fault;
}

function peopleOf<Fault extends ReservedFailure | TransportFault>(
  table: Readonly<Record<Fault, Person>>,
): readonly ReservedPerson<Fault>[] {
  const isFault = (name: string): name is Fault => Object.hasOwn(table, name);
  const faultsInOrder = Object.keys(table).filter(isFault);
  return faultsInOrder.map((fault) => {
    const [number, shows] = table[fault];
    return { id: FIRST_PERSON + number, shows, fault };
  });
}

export const failingPeople = peopleOf(failures);
export const faultyPeople = peopleOf(faults);
export const reservedPeople: readonly ReservedPerson<ReservedFailure | TransportFault>[] = [
  ...failingPeople,
  ...faultyPeople,
];

export const isTransportFault = (fault: ReservedFailure | TransportFault): fault is TransportFault =>
  Object.hasOwn(faults, fault);

/** The visitor that a reserved person has once it answers; it leads back to the person. */
export const visitorOfReserved = (personId: number): number => personId + 100_000_000;

/** The visitor whose look-up of the person fails as the reserved person does. */
export const failingVisitorOf = (personId: number): number => personId + 200_000_000;

/** Visitors without a person, by the two ways in which the API may say so. */
export const visitorsOfNobody = {
  /** `person_id` is null. */
  withNull: 8_199_999_999,
  /** Refused with `entity_not_found`. */
  notFound: 8_199_999_998,
} as const;

/** Somebody whose records answer, and whose history or its details do not. */
export interface ReservedHistory extends Reserved<number> {
  readonly name: string;
  /** Only a page after the first one fails. */
  readonly isOnlyFurther?: true;
  /** Of the last year. */
  readonly events?: number;
}

function history(
  number: number,
  name: string,
  shows: string,
  method: MethodName,
  fault: Reserved['fault'] = 'internal_error',
): ReservedHistory {
  return { id: FIRST_PERSON + 200 + number, name, shows, methods: [method], fault };
}

export const reservedHistories: readonly ReservedHistory[] = [
  history(1, 'Прохор Запретов', 'Events: forbidden', 'get.person_events', 'forbidden'),
  history(
    2,
    'Римма Отключаева',
    'Events: a missing component',
    'get.person_events',
    'method_component_disabled',
  ),
  history(3, 'Савва Безголосый', 'Calls: internal error', 'get.calls_report'),
  history(4, 'Таисия Молчун', 'The messages of chats: internal error', 'get.chat_messages_report'),
  history(5, 'Устин Бумажкин', 'Requests: internal error', 'get.offline_messages_report'),
  history(6, 'Фаина Сбоева', 'Events: internal error', 'get.person_events'),
  {
    ...history(7, 'Харитон Обрывов', '230 events: internal error on the second page', 'get.person_events'),
    isOnlyFurther: true,
    events: 230,
  },
  history(8, 'Цветана Переписова', 'Chats: forbidden', 'get.chats_report', 'forbidden'),
  history(9, 'Шарлотта Медлина', 'Events after three seconds', 'get.person_events', 'slow'),
];

/** A partner's customer for whom every client method fails. */
export interface ReservedCustomer extends Reserved<number> {
  readonly name: string;
  /** The customer's only user. */
  readonly userId: number;
  readonly fault: ReservedFailure;
}

function customer(id: number, fault: ReservedFailure, name: string): ReservedCustomer {
  return { id, userId: id * 100 + 1, name, fault, shows: failures[fault][1] };
}

export const reservedCustomers: readonly ReservedCustomer[] = [
  customer(2901, 'ip_not_whitelisted', 'ООО «Чужой адрес»'),
  customer(2902, 'forbidden', 'ООО «Без права»'),
  customer(2903, 'account_inactive', 'ООО «Отключено»'),
  customer(2904, 'limit_exceeded-day', 'ООО «Предел»'),
  customer(2905, 'method_component_disabled', 'ООО «Без компонента»'),
  customer(2906, 'internal_error', 'ООО «Сбой»'),
];
