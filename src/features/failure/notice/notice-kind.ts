import { DataApiError, isKnownMnemonic } from '#src/api/data-api-error.ts';
import type { ApiRefusal, DataApiFailure } from '#src/api/data-api-error.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { InactiveStatus } from '#src/api/requests/customers.ts';
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

/** The main button, and who can fix the cause. Any failure that is not named here is for the IT team, after another try. */
const resolutions: Readonly<Partial<Record<NoticeKind, Resolution>>> = {
  access_token_invalid: { action: 'sign_in', fixer: 'you' },
  access_token_expired: { action: 'sign_in', fixer: 'administrator' },
  access_token_blocked: { action: 'sign_in', fixer: 'administrator' },
  auth_error: { action: 'sign_in', fixer: 'you' },
  ip_not_whitelisted: { action: 'try_again', fixer: 'administrator' },
  ip_not_whitelisted_customer: { action: 'try_again', fixer: 'customerAdministrator' },
  forbidden: { action: 'try_again', fixer: 'administrator' },
  method_component_disabled: { action: 'try_again', fixer: 'administrator' },
  parameter_component_disabled: { action: 'try_again', fixer: 'administrator' },
  account_inactive: { action: 'try_again', fixer: 'provider' },
  limit_minute: { action: 'wait_minute', fixer: 'nobody' },
  limit_hour: { action: 'try_again', fixer: 'administrator' },
  limit_day: { action: 'wait_day', fixer: 'administrator' },
  limit_other: { action: 'try_again', fixer: 'nobody' },
  internal_error: { action: 'try_again', fixer: 'provider' },
  customer_required: { action: 'choose_customer', fixer: 'you' },
  customer_not_accepted: { action: 'choose_customer', fixer: 'you' },
  id_not_accepted: { action: 'look_up', fixer: 'you' },
  invalid_parameter_value: { action: 'look_up', fixer: 'you' },
  error: { action: 'try_again', fixer: 'provider' },
  unknown_mnemonic: { action: 'try_again', fixer: 'provider' },
  offline: { action: 'try_again', fixer: 'you' },
  network: { action: 'try_again', fixer: 'network' },
  timeout: { action: 'try_again', fixer: 'nobody' },
  http_too_many: { action: 'try_again', fixer: 'nobody' },
  http_denied: { action: 'try_again', fixer: 'network' },
  http_unavailable: { action: 'try_again', fixer: 'nobody' },
  not_json_html: { action: 'try_again', fixer: 'you' },
  own_fault: { action: 'reload', fixer: 'operator' },
};

export const resolutionOf = (kind: NoticeKind): Resolution =>
  resolutions[kind] ?? { action: 'try_again', fixer: 'operator' };
