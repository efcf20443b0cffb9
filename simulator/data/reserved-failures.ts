import type { FailingPerson } from './reserved-people.ts';
import { ApiFailure, failure, type FailureDetails, type Mnemonic } from '../rpc/failure.ts';

/** The address that is not whitelisted (TEST-NET-3, RFC 5737). */
const UNLISTED_IP = '203.0.113.7';

/** Sizes that a reserved spent limit names. */
const SPENT_LIMITS = { day: 5_000, minute: 200 } as const;

/** The component of `get.person_visitors`, by its published name. */
const components = 'Data API for configuration';

/** What the published mnemonics carry besides their message. */
const detailsOf: Partial<Record<Mnemonic, FailureDetails>> = {
  access_token_invalid: { field: 'access_token' },
  access_token_expired: { field: 'access_token' },
  access_token_blocked: { field: 'access_token' },
  auth_error: { field: 'login', value: 'demo' },
  ip_not_whitelisted: { params: { ip: UNLISTED_IP } },
  method_component_disabled: { params: { components } },
  parameter_component_disabled: { field: 'person_id', params: { components } },
  data_type_error: { field: 'person_id', value: '+7 916 555-12-34' },
  required_parameter_missed: { field: 'user_id' },
  invalid_parameter_value: { field: 'person_id', value: 'anna@vokzal.example' },
  unexpected_parameters: { field: 'colour', value: 'blue' },
  invalid_parameters_combination: { field: 'person_id' },
  error: { params: { error_message: 'The person is being moved to another archive' } },
  sort_prohibited: { field: 'name' },
  filter_prohibited: { field: 'name' },
};

const helpOf: Readonly<Record<string, string>> = {
  'unknown-vendor-help': 'https://www.comagic.ru/support/api/imagination',
  'unknown-foreign-help': 'https://comagic.ru.attacker.example/help',
  'unknown-script-help': 'javascript:window.__hacked=1',
};

/** The day's or the minute's points are spent, for so many seconds more. */
function limitExceeded(type: 'day' | 'minute', seconds: number): ApiFailure {
  const { day, minute } = SPENT_LIMITS;
  return failure('limit_exceeded', {
    params: { limit_type: type, limit_max_value: SPENT_LIMITS[type] },
    metadata: {
      limits: {
        day_limit: day,
        day_remaining: type === 'day' ? 0 : day - minute,
        day_reset: type === 'day' ? seconds : 31_492,
        minute_limit: minute,
        minute_remaining: type === 'minute' ? 0 : minute,
        minute_reset: type === 'minute' ? seconds : 52,
      },
    },
  });
}

function byMnemonic(mnemonic: Mnemonic): ApiFailure {
  return failure(mnemonic, detailsOf[mnemonic]);
}

function of({ mnemonic, slug }: FailingPerson): ApiFailure {
  if (mnemonic === 'quota_of_imagination_exhausted') {
    const help = helpOf[slug];
    const message = 'The quota of imagination is exhausted, try a simpler question';
    return new ApiFailure(-32013, mnemonic, message, help === undefined ? {} : { extended_helper: help });
  }
  if (slug === 'ip_not_whitelisted-message') {
    return failure(mnemonic, {}, `Your IP ${UNLISTED_IP} is not whitelisted`);
  }
  return byMnemonic(mnemonic);
}

export const reservedFailure = { of, byMnemonic, limitExceeded };
