import { DataApiError, isKnownMnemonic } from '#src/api/data-api-error.ts';
import type { ApiRefusal, DataApiFailure } from '#src/api/data-api-error.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { InactiveStatus } from '#src/api/requests/customers.ts';
import { assertNever } from '#src/lib/assert-never.ts';
import { findLimitType } from './refusal-facts.ts';

/** The names of the notices, as the dictionaries have them. */
export type NoticeKind = keyof Dictionary['failures']['notices'];

export type FailureContext = {
  /** The signed-in account serves other accounts ("partner", "agent"). */
  readonly isPartner: boolean;
  /** The API asked for a customer, and the agent said that the account is not a partner's. */
  readonly notPartner?: true;
  /** The customer whose data a partner opens; null: not known. */
  readonly customerName: string | null;
  /** Why that customer's data may be refused; null: not known. */
  readonly inactiveStatus?: InactiveStatus | null;
  /** `navigator.onLine`. */
  readonly online: boolean;
};

/** Maps any error to a notice. */
export function noticeKindOf(error: unknown, context: FailureContext): NoticeKind {
  if (error instanceof DataApiError) return kindOfFailure(error.failure, context);
  return 'own_fault';
}

function kindOfFailure(failure: DataApiFailure, context: FailureContext): NoticeKind {
  switch (failure.kind) {
    case 'api':
      return kindOfRefusal(failure, context);
    case 'network':
    case 'timeout':
      return context.online ? failure.kind : 'offline';
    case 'http':
      return kindOfStatus(failure.status);
    case 'not_json':
      return `not_json_${failure.reason}`;
    case 'wrong_envelope':
    case 'wrong_id':
    case 'wrong_shape':
      return failure.kind;
    default:
      return assertNever(failure);
  }
}

const ID_FIELDS = ['person_id', 'visitor_id', 'id', 'ids'];

function kindOfRefusal(refusal: ApiRefusal, context: FailureContext): NoticeKind {
  const { mnemonic, field } = refusal;
  if (!isKnownMnemonic(mnemonic)) return 'unknown_mnemonic';
  switch (mnemonic) {
    case 'ip_not_whitelisted':
      return context.isPartner ? 'ip_not_whitelisted_customer' : mnemonic;
    case 'limit_exceeded':
      return `limit_${findLimitType(refusal) ?? 'other'}`;
    case 'required_parameter_missed':
      return field === 'user_id' && context.notPartner !== true ? 'customer_required' : mnemonic;
    case 'forbidden':
      return field === 'user_id' && context.isPartner ? 'customer_not_accepted' : mnemonic;
    case 'invalid_parameter_value':
    case 'data_type_error':
      if (field === 'user_id') return 'customer_not_accepted';
      return field !== null && ID_FIELDS.includes(field) ? 'id_not_accepted' : mnemonic;
    case 'batch_opreations_not_supported':
      return 'batch_operations_not_supported';
    default:
      return mnemonic;
  }
}

function kindOfStatus(status: number): NoticeKind {
  if (status === 429) return 'http_too_many';
  if ([401, 403, 407, 451, 511].includes(status)) return 'http_denied';
  if ([404, 405, 410].includes(status)) return 'http_not_found';
  if ([502, 503, 504].includes(status)) return 'http_unavailable';
  if (status >= 400 && status < 500) return 'http_rejected';
  return status >= 500 && status < 600 ? 'http_server' : 'http_other';
}

/**
 * What the main button of a notice does. All that start with `wait_` try again; `wait_minute` also does so by itself,
 * once, when the limit resets.
 */
export type NoticeAction = keyof Dictionary['failures']['actions'];

/** Who can fix the cause; `nobody`: no action is needed. */
export type NoticeFixer = Exclude<keyof Dictionary['failures']['who'], 'customerAdministratorOf'> | 'nobody';

type Resolution = { readonly action: NoticeAction; readonly fixer: NoticeFixer };

const resolution = (action: NoticeAction, fixer: NoticeFixer): Resolution => ({ action, fixer });

/** For every failure: its main button, and who can fix its cause. */
export const noticeResolutions: Readonly<Record<NoticeKind, Resolution>> = {
  access_token_invalid: resolution('sign_in', 'you'),
  access_token_expired: resolution('sign_in', 'administrator'),
  access_token_blocked: resolution('sign_in', 'administrator'),
  auth_error: resolution('sign_in', 'you'),
  ip_not_whitelisted: resolution('try_again', 'administrator'),
  ip_not_whitelisted_customer: resolution('try_again', 'customerAdministrator'),
  forbidden: resolution('try_again', 'administrator'),
  method_component_disabled: resolution('try_again', 'administrator'),
  parameter_component_disabled: resolution('try_again', 'administrator'),
  account_inactive: resolution('try_again', 'provider'),
  limit_minute: resolution('wait_minute', 'nobody'),
  limit_hour: resolution('try_again', 'administrator'),
  limit_day: resolution('wait_day', 'administrator'),
  limit_other: resolution('try_again', 'nobody'),
  internal_error: resolution('try_again', 'provider'),
  required_parameter_missed: resolution('try_again', 'operator'),
  customer_required: resolution('choose_customer', 'you'),
  customer_not_accepted: resolution('choose_customer', 'you'),
  id_not_accepted: resolution('look_up', 'you'),
  invalid_parameter_value: resolution('look_up', 'you'),
  data_type_error: resolution('try_again', 'operator'),
  unexpected_parameters: resolution('try_again', 'operator'),
  invalid_parameters_combination: resolution('try_again', 'operator'),
  error: resolution('try_again', 'provider'),
  sort_prohibited: resolution('try_again', 'operator'),
  filter_prohibited: resolution('try_again', 'operator'),
  date_interval_limit_reached: resolution('try_again', 'operator'),
  method_not_found: resolution('try_again', 'operator'),
  parse_error: resolution('try_again', 'operator'),
  invalid_request: resolution('try_again', 'operator'),
  batch_operations_not_supported: resolution('try_again', 'operator'),
  notifications_not_supported: resolution('try_again', 'operator'),
  cross_site_request: resolution('try_again', 'operator'),
  request_too_large: resolution('try_again', 'operator'),
  content_type_not_supported: resolution('try_again', 'operator'),
  unknown_mnemonic: resolution('try_again', 'provider'),
  offline: resolution('try_again', 'you'),
  network: resolution('try_again', 'network'),
  timeout: resolution('try_again', 'nobody'),
  http_too_many: resolution('try_again', 'nobody'),
  http_denied: resolution('try_again', 'network'),
  http_not_found: resolution('try_again', 'operator'),
  http_rejected: resolution('try_again', 'operator'),
  http_unavailable: resolution('try_again', 'nobody'),
  http_server: resolution('try_again', 'operator'),
  http_other: resolution('try_again', 'operator'),
  not_json_html: resolution('try_again', 'you'),
  not_json_invalid: resolution('try_again', 'operator'),
  not_json_empty: resolution('try_again', 'operator'),
  wrong_envelope: resolution('try_again', 'operator'),
  wrong_id: resolution('try_again', 'operator'),
  wrong_shape: resolution('try_again', 'operator'),
  own_fault: resolution('reload', 'operator'),
};
