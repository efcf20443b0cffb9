import { DataApiError, knownMnemonics } from '#src/api/data-api-error.ts';
import type { ApiRefusal, DataApiCall, DataApiFailure } from '#src/api/data-api-error.ts';
import type { FailureContext } from '#src/features/failure/notice/notice-kind.ts';

/** One failure as an example, for tests. */
export type FailureExample = {
  /** The mnemonic, the kind of transport failure with its status or reason, or an error of the page. */
  readonly name: string;
  /** Distinguishes examples of one name; '' for the plain one. */
  readonly variant: string;
  readonly error: unknown;
  readonly context: FailureContext;
};

export const exampleContext: FailureContext = {
  isPartner: false,
  customerName: null,
  online: true,
};

export const exampleCall: DataApiCall = {
  method: 'get.person_visitors',
  requestId: '0123456789abcdef0123456789abcdef',
  at: Date.UTC(2026, 10, 25, 11, 5),
  httpStatus: 200,
};

export function exampleRefusal(parts: Partial<ApiRefusal>): DataApiError {
  const plain: ApiRefusal = {
    kind: 'api',
    mnemonic: null,
    code: -32602,
    message: 'A message of the API',
    field: null,
    params: {},
    limits: null,
    extendedHelper: null,
  };
  return new DataApiError({ ...plain, ...parts }, exampleCall);
}

function example(
  name: string,
  variant: string,
  error: unknown,
  context: Partial<FailureContext> = {},
): FailureExample {
  return { name, variant, error, context: { ...exampleContext, ...context } };
}

function refused(
  variant: string,
  mnemonic: string,
  parts: Partial<ApiRefusal>,
  context: Partial<FailureContext> = {},
): FailureExample {
  return example(mnemonic, variant, exampleRefusal({ mnemonic, ...parts }), context);
}

const statuses = [300, 400, 403, 404, 429, 500, 502, 503, 504];

/** Every kind of transport failure; the compiler notices a missing one. */
const transport: Record<Exclude<DataApiFailure['kind'], 'api'>, readonly [string, DataApiFailure][]> = {
  network: [['network', { kind: 'network' }]],
  timeout: [['timeout', { kind: 'timeout' }]],
  http: statuses.map((status) => [`http ${status}`, { kind: 'http', status, retryAfterSeconds: null }]),
  not_json: (['html', 'invalid', 'empty'] as const).map((reason) => [
    `not_json ${reason}`,
    { kind: 'not_json', reason },
  ]),
  wrong_envelope: [['wrong_envelope', { kind: 'wrong_envelope' }]],
  wrong_id: [['wrong_id', { kind: 'wrong_id' }]],
  wrong_shape: [['wrong_shape', { kind: 'wrong_shape' }]],
};

const networkError = new DataApiError({ kind: 'network' }, { ...exampleCall, httpStatus: null });

/** Every documented mnemonic, every transport failure, and an error of the page: each notice at least once. */
export const everyFailure: readonly FailureExample[] = [
  ...knownMnemonics.map((mnemonic) => refused('', mnemonic, {})),
  refused('partner', 'ip_not_whitelisted', { params: { ip: '203.0.113.7' } }, { isPartner: true }),
  refused('minute', 'limit_exceeded', { params: { limit_type: 'minute', limit_max_value: '150' } }),
  refused('hour', 'limit_exceeded', { params: { limit_type: 'hour', limit_max_value: '4000' } }),
  refused('day', 'limit_exceeded', { params: { limit_type: 'day', limit_max_value: '750' } }),
  refused('partner, user_id', 'forbidden', { field: 'user_id' }, { isPartner: true }),
  refused('user_id', 'required_parameter_missed', { field: 'user_id' }),
  refused('client', 'required_parameter_missed', { field: 'user_id' }, { notPartner: true }),
  refused('person_id', 'data_type_error', { field: 'person_id' }),
  refused('user_id', 'invalid_parameter_value', { field: 'user_id' }),
  refused('person_id', 'invalid_parameter_value', { field: 'person_id' }),
  refused('', 'any other', {}),
  ...Object.values(transport).flatMap((examples) =>
    examples.map(([name, failure]) => example(name, '', new DataApiError(failure, exampleCall))),
  ),
  example('network', 'offline', networkError, { online: false }),
  example('fault of the page', '', new TypeError('x is not a function')),
];
