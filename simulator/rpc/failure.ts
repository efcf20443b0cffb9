/** The published failures: mnemonic → group code and message template. */
export const failureTable = {
  parse_error: { code: -32700, message: 'Invalid JSON was received by the server.' },
  invalid_request: {
    code: -32600,
    message: 'Invalid Request The JSON sent is not a valid Request object',
  },
  method_not_found: { code: -32601, message: 'The method does not exist / is not available' },
  access_token_invalid: { code: -32001, message: 'Access token is invalid' },
  access_token_expired: { code: -32001, message: 'Access token has been expired' },
  access_token_blocked: { code: -32001, message: 'Access token has been blocked' },
  auth_error: { code: -32001, message: 'Login or password is wrong' },
  ip_not_whitelisted: { code: -32003, message: 'Your IP {ip} is not whitelisted' },
  forbidden: { code: -32003, message: 'Permission denied' },
  method_component_disabled: {
    code: -32008,
    message: 'You need at least on of the following components to access this method: {components}',
  },
  parameter_component_disabled: {
    code: -32008,
    message: 'You need at least on of the following components to access this paremeter: {components}',
  },
  account_inactive: {
    code: -32009,
    message: 'Your account has been disabled, contact the support service',
  },
  limit_exceeded: {
    code: -32029,
    message:
      'Limit per {limit_type} has been exceeded. Value of current limit per {limit_type} is {limit_max_value}',
  },
  internal_error: { code: -32603, message: 'Internal error, contact the support service' },
  data_type_error: { code: -32602, message: 'Data supplied is of wrong type' },
  required_parameter_missed: { code: -32602, message: 'The required parameter has been missed' },
  invalid_parameter_value: { code: -32602, message: 'Invalid parameter value' },
  unexpected_parameters: { code: -32602, message: 'Unexpected method parameter(s)' },
  invalid_parameters_combination: {
    code: -32602,
    message: 'The combination of parameters is not permitted',
  },
  error: { code: -32602, message: '{error_message}' },
  sort_prohibited: { code: -32602, message: 'Sort by parameter is prohibited' },
  filter_prohibited: { code: -32602, message: 'Filter by parameter is prohibited' },
  date_interval_limit_reached: {
    code: -32602,
    message: 'Max value of requested date interval is 3 months',
  },
  batch_opreations_not_supported: { code: -32099, message: 'Batch operations not supported' },
  batch_operations_not_supported: { code: -32099, message: 'Batch operations not supported' },
  notifications_not_supported: { code: -32099, message: 'Notifications not supported' },
} as const satisfies Record<string, { code: number; message: string }>;

export type Mnemonic = keyof typeof failureTable;

export interface FailureDetails {
  readonly field?: string | null;
  /** The received value, echoed as the service does. It may be a token or a phone number. */
  readonly value?: unknown;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly extended_helper?: null;
  readonly metadata?: unknown;
}

function fill(template: string, params: FailureDetails['params']): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(params?.[name] ?? hole));
}

/** Thrown by any method; the dispatcher turns it into an `error` answer. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly code: number;
  readonly mnemonic: string;
  readonly details: FailureDetails;

  constructor(code: number, mnemonic: string, message: string, details: FailureDetails = {}) {
    super(message);
    this.code = code;
    this.mnemonic = mnemonic;
    this.details = details;
  }
}

/** A published failure. `params` fills the placeholders of its message; `message` replaces the message. */
export function failure(mnemonic: Mnemonic, details: FailureDetails = {}, message?: string): ApiFailure {
  const { code, message: template } = failureTable[mnemonic];
  return new ApiFailure(code, mnemonic, message ?? fill(template, details.params), details);
}
