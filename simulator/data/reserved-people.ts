import type { Mnemonic } from '../rpc/failure.ts';

/** What goes wrong on the way, below the API. */
export type TransportFault =
  | 'slow'
  | 'never-answers'
  | 'cut-before-headers'
  | 'cut-in-body'
  | 'http-429'
  | 'http-500'
  | 'http-502'
  | 'http-503'
  | 'http-504'
  | 'http-404'
  | 'http-403'
  | 'captive-portal'
  | 'invalid-json'
  | 'empty-body'
  | 'wrong-envelope'
  | 'foreign-id'
  | 'null-id'
  | 'data-object'
  | 'data-string'
  | 'data-null'
  | 'fails-twice';

interface Reserved {
  readonly personId: number;
  /** Unique; names the row in tests and tables. */
  readonly slug: string;
  readonly title: string;
}

export interface FailingPerson extends Reserved {
  /** A published mnemonic, or one that is in no table. */
  readonly mnemonic: Mnemonic | 'quota_of_imagination_exhausted';
  readonly fault?: never;
}

export interface FaultyPerson extends Reserved {
  readonly fault: TransportFault;
  readonly mnemonic?: never;
}

export type ReservedPerson = FailingPerson | FaultyPerson;

function failing(
  number: number,
  mnemonic: FailingPerson['mnemonic'],
  title: string,
  slug: string = mnemonic,
): FailingPerson {
  return { personId: 9_000_000_000 + number, slug, mnemonic, title };
}

function faulty(number: number, fault: TransportFault, title: string): FaultyPerson {
  return { personId: 9_000_000_000 + number, slug: fault, fault, title };
}

/** One person for each documented failure of the API. */
export const failingPeople: readonly FailingPerson[] = [
  failing(1, 'parse_error', 'The service says that the JSON is invalid'),
  failing(2, 'invalid_request', 'The service says that the request is invalid'),
  failing(3, 'method_not_found', 'The method does not exist'),
  failing(4, 'access_token_invalid', 'Token invalid, every other call'),
  failing(5, 'access_token_expired', 'Token expired, every other call'),
  failing(6, 'access_token_blocked', 'Token blocked, every other call'),
  failing(7, 'auth_error', 'Login or password wrong'),
  failing(8, 'ip_not_whitelisted', 'Address not whitelisted, named in params'),
  failing(
    9,
    'ip_not_whitelisted',
    'Address not whitelisted, named in the message only',
    'ip_not_whitelisted-message',
  ),
  failing(10, 'forbidden', 'No right to the method'),
  failing(11, 'method_component_disabled', 'The account lacks a component for the method'),
  failing(12, 'parameter_component_disabled', 'The account lacks a component for a parameter'),
  failing(13, 'account_inactive', 'The account is disabled'),
  failing(14, 'limit_exceeded', 'Day limit spent', 'limit_exceeded-day'),
  failing(15, 'limit_exceeded', 'Minute limit spent, for a minute', 'limit_exceeded-minute'),
  failing(16, 'internal_error', 'Internal error'),
  failing(17, 'data_type_error', 'A parameter of the wrong type'),
  failing(18, 'required_parameter_missed', 'user_id is missing'),
  failing(19, 'invalid_parameter_value', 'A parameter with an invalid value'),
  failing(20, 'unexpected_parameters', 'A parameter that is not expected'),
  failing(21, 'invalid_parameters_combination', 'Parameters that exclude each other'),
  failing(22, 'error', 'Anything else, in words'),
  failing(23, 'sort_prohibited', 'Sort is prohibited'),
  failing(24, 'filter_prohibited', 'Filter is prohibited'),
  failing(25, 'date_interval_limit_reached', 'The interval of dates is too long'),
  failing(26, 'batch_opreations_not_supported', 'No batches, as one edition spells it'),
  failing(27, 'batch_operations_not_supported', 'No batches, as the other edition spells it'),
  failing(28, 'notifications_not_supported', 'No notifications'),
  failing(
    41,
    'quota_of_imagination_exhausted',
    'An unknown mnemonic, its help on the vendor’s domain',
    'unknown-vendor-help',
  ),
  failing(
    42,
    'quota_of_imagination_exhausted',
    'An unknown mnemonic, its help on a foreign domain',
    'unknown-foreign-help',
  ),
  failing(
    43,
    'quota_of_imagination_exhausted',
    'An unknown mnemonic, its help is a javascript: URL',
    'unknown-script-help',
  ),
];

/** One person for each fault of the transport. */
export const faultyPeople: readonly FaultyPerson[] = [
  faulty(101, 'slow', 'Answers after three seconds'),
  faulty(102, 'never-answers', 'Never answers'),
  faulty(103, 'cut-before-headers', 'Connection cut before the headers'),
  faulty(104, 'cut-in-body', 'Connection cut in the middle of the body'),
  faulty(111, 'http-429', 'HTTP 429 with Retry-After'),
  faulty(112, 'http-500', 'HTTP 500 with HTML'),
  faulty(113, 'http-502', 'HTTP 502 with HTML'),
  faulty(114, 'http-503', 'HTTP 503 with HTML'),
  faulty(115, 'http-504', 'HTTP 504 with HTML'),
  faulty(116, 'http-404', 'HTTP 404 with HTML'),
  faulty(117, 'http-403', 'HTTP 403 with HTML'),
  faulty(121, 'captive-portal', 'HTTP 200 with HTML, as a captive portal answers'),
  faulty(122, 'invalid-json', 'Invalid JSON'),
  faulty(123, 'empty-body', 'Empty body'),
  faulty(124, 'wrong-envelope', 'JSON that is no JSON-RPC answer'),
  faulty(125, 'foreign-id', 'The answer to another call'),
  faulty(126, 'null-id', 'A result without the id of the call'),
  faulty(127, 'data-object', 'data is an object'),
  faulty(128, 'data-string', 'data is a string'),
  faulty(129, 'data-null', 'data is null'),
  faulty(131, 'fails-twice', 'HTTP 503 twice, then the answer'),
];

export const reservedPeople: readonly ReservedPerson[] = [...failingPeople, ...faultyPeople];

/** The visitor that a reserved person has once it answers; it leads back to the person. */
export function visitorOfReserved(personId: number): number {
  return personId + 100_000_000;
}

/** The visitor whose look-up of the person fails as the reserved person does. */
export function failingVisitorOf(personId: number): number {
  return personId + 200_000_000;
}
