import { DataApiError, type ApiRefusal } from './data-api-error.ts';

const refusalOf = (error: unknown): ApiRefusal | null =>
  error instanceof DataApiError && error.failure.kind === 'api' ? error.failure : null;

/** The account lacks the paid component that the method needs. */
export function isComponentMissing(error: unknown): boolean {
  return refusalOf(error)?.mnemonic === 'method_component_disabled';
}

/** A filter's operator or value is refused; another one may be accepted. */
export function isValueRefused(error: unknown): boolean {
  const refusal = refusalOf(error);
  switch (refusal?.mnemonic) {
    case 'invalid_parameter_value':
    case 'filter_prohibited':
    case 'data_type_error':
    case 'unexpected_parameters':
    case 'invalid_parameters_combination':
      return refusal.field !== 'user_id';
    // “Dynamic errors”: anything, in words.
    case 'error':
      return refusal.code === -32602 && refusal.field !== 'user_id';
    default:
      return false;
  }
}
