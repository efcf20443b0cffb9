/** By mnemonic: the code and the template of the message. */
const documented = {
  parse_error: [-32700, 'Invalid JSON was received by the server.'],
  invalid_request: [-32600, 'Invalid Request The JSON sent is not a valid Request object'],
  method_not_found: [-32601, 'The method does not exist / is not available'],
  access_token_invalid: [-32001, 'Access token is invalid'],
  access_token_expired: [-32001, 'Access token has been expired'],
  access_token_blocked: [-32001, 'Access token has been blocked'],
  auth_error: [-32001, 'Login or password is wrong'],
  ip_not_whitelisted: [-32003, 'Your IP {ip} is not whitelisted'],
  forbidden: [-32003, 'Permission denied'],
  method_component_disabled: [
    -32602,
    'You need at least on of the following components to access this method: {components}',
  ],
  account_inactive: [-32009, 'Your account has been disabled, contact the support service'],
  limit_exceeded: [
    -32029,
    'Limit per {limit_type} has been exceeded. Value of current limit per {limit_type} is {limit_max_value}',
  ],
  internal_error: [-32603, 'Internal error, contact the support service'],
  data_type_error: [-32602, 'Data supplied is of wrong type'],
  required_parameter_missed: [-32602, 'The required parameter has been missed'],
  invalid_parameter_value: [-32602, 'Invalid parameter value'],
  unexpected_parameters: [-32602, 'Unexpected method parameter(s)'],
  error: [-32602, '{error_message}'],
  sort_prohibited: [-32602, 'Sort by parameter is prohibited'],
  filter_prohibited: [-32602, 'Filter by parameter is prohibited'],
  date_interval_limit_reached: [-32602, 'Max value of requested date interval is 3 months'],
  batch_operations_not_supported: [-32099, 'Batch operations not supported'],
  notifications_not_supported: [-32099, 'Notifications not supported'],
} as const satisfies Record<string, readonly [code: number, message: string]>;

export type Mnemonic = keyof typeof documented;

export interface FailureDetails {
  readonly field?: string;
  /** The received value, as the service returns it: perhaps a token or a phone number. */
  readonly value?: unknown;
  /** The values of the message's placeholders. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly metadata?: unknown;
}

/** Thrown by methods; `dispatch` turns it into an `error`. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: number;
  readonly mnemonic: string;
  readonly details: FailureDetails;

  constructor(code: number, mnemonic: string, message: string, details: FailureDetails = {}) {
    super(message);
    [this.code, this.mnemonic, this.details] = [code, mnemonic, details];
  }
}

export function failure(mnemonic: Mnemonic, details: FailureDetails = {}): ApiFailure {
  const [code, template] = documented[mnemonic];
  const { params = {} } = details;
  const message = template.replace(/\{(\w+)\}/g, (match, name: string) => String(params[name] ?? match));
  return new ApiFailure(code, mnemonic, message, details);
}
