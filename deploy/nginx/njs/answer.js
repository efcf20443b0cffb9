// The word for an answer of the API in the log. Nothing else of an answer is ever logged.

/** The API's mnemonics that are logged. The app has words for each, and a test compares the two lists. */
const MNEMONICS = (
  'parse_error invalid_request method_not_found access_token_invalid access_token_expired access_token_blocked auth_error ' +
  'ip_not_whitelisted forbidden method_component_disabled parameter_component_disabled account_inactive limit_exceeded ' +
  'internal_error data_type_error required_parameter_missed invalid_parameter_value unexpected_parameters ' +
  'invalid_parameters_combination error sort_prohibited filter_prohibited date_interval_limit_reached ' +
  'batch_opreations_not_supported batch_operations_not_supported notifications_not_supported'
).split(' ');

/** How many characters are read. In a refusal the mnemonic comes before what may be long. */
const MAX_HEAD = 2048;

/** A key inside a string cannot match: its quotes are escaped there. */
const KIND = /^\s*\{(?:\s*"(?:jsonrpc|id)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.-]+)\s*,)*\s*"(result|error)"\s*:/;
const MNEMONIC = /"mnemonic"\s*:\s*"(\w*)"/;

/**
 * @param {string} head how the answer begins
 * @returns {string} `ok`, a mnemonic of the list, or '' when the head has neither
 */
function wordOf(head) {
  const kind = KIND.exec(head);
  if (!kind) return '';
  if (kind[1] === 'result') return 'ok';
  const found = MNEMONIC.exec(head.slice(kind[0].length));
  return found && found[1] && MNEMONICS.indexOf(found[1]) >= 0 ? found[1] : '';
}

export default { MAX_HEAD, MNEMONICS, wordOf };
