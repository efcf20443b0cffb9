import type { FailureWords } from '#src/features/failure/words/words-en.ts';
import type { NoticeKind } from './notice-kind.ts';

/**
 * What the button of a notice does. `wait_minute` tries again by itself once at the reset, and by the button;
 * `wait_day` by the button only.
 */
export type NoticeAction = keyof FailureWords['actions'];

/** Who can put it right; `administrator` is the customer's where a partner asks for a customer. */
export type NoticeFixer =
  | 'you'
  | 'administrator'
  | 'customerAdministrator'
  | 'provider'
  | 'operator'
  | 'network'
  | 'time';

type Way = { readonly action: NoticeAction; readonly fixer: NoticeFixer };

const way = (action: NoticeAction, fixer: NoticeFixer): Way => ({ action, fixer });

/** The way out of every failure, and who can mend its cause. */
export const noticeWays: Readonly<Record<NoticeKind, Way>> = {
  access_token_invalid: way('sign_in', 'you'),
  access_token_expired: way('sign_in', 'administrator'),
  access_token_blocked: way('sign_in', 'administrator'),
  session_ended: way('sign_in', 'you'),
  auth_error: way('sign_in', 'you'),
  ip_not_whitelisted: way('try_again', 'administrator'),
  ip_not_whitelisted_customer: way('try_again', 'customerAdministrator'),
  forbidden: way('try_again', 'administrator'),
  method_component_disabled: way('try_again', 'administrator'),
  parameter_component_disabled: way('try_again', 'administrator'),
  account_inactive: way('try_again', 'provider'),
  limit_minute: way('wait_minute', 'time'),
  limit_day: way('wait_day', 'administrator'),
  limit_other: way('try_again', 'time'),
  internal_error: way('try_again', 'provider'),
  required_parameter_missed: way('try_again', 'operator'),
  customer_required: way('choose_customer', 'you'),
  customer_not_accepted: way('choose_customer', 'you'),
  id_not_accepted: way('look_up', 'you'),
  invalid_parameter_value: way('look_up', 'you'),
  data_type_error: way('try_again', 'operator'),
  unexpected_parameters: way('try_again', 'operator'),
  invalid_parameters_combination: way('try_again', 'operator'),
  error: way('try_again', 'provider'),
  sort_prohibited: way('try_again', 'operator'),
  filter_prohibited: way('try_again', 'operator'),
  date_interval_limit_reached: way('try_again', 'operator'),
  method_not_found: way('try_again', 'operator'),
  parse_error: way('try_again', 'operator'),
  invalid_request: way('try_again', 'operator'),
  batch_operations_not_supported: way('try_again', 'operator'),
  notifications_not_supported: way('try_again', 'operator'),
  cross_site_request: way('try_again', 'operator'),
  request_too_large: way('try_again', 'operator'),
  content_type_not_supported: way('try_again', 'operator'),
  unknown_mnemonic: way('try_again', 'provider'),
  offline: way('try_again', 'you'),
  network: way('try_again', 'network'),
  timeout: way('try_again', 'time'),
  http_too_many: way('try_again', 'time'),
  http_denied: way('try_again', 'network'),
  http_not_found: way('try_again', 'operator'),
  http_rejected: way('try_again', 'operator'),
  http_unavailable: way('try_again', 'time'),
  http_server: way('try_again', 'operator'),
  http_other: way('try_again', 'operator'),
  not_json_html: way('try_again', 'you'),
  not_json_invalid: way('try_again', 'operator'),
  not_json_empty: way('try_again', 'operator'),
  wrong_envelope: way('try_again', 'operator'),
  wrong_id: way('try_again', 'operator'),
  wrong_shape: way('try_again', 'operator'),
  own_fault: way('reload', 'operator'),
};
