// Called by nginx for `/api/v2.0` (njs).
import requestCheck from './request-check.js';

/** The API's mnemonics that are logged. The app has words for each, and a test compares the two lists. */
const MNEMONICS = (
  'parse_error invalid_request method_not_found access_token_invalid access_token_expired access_token_blocked auth_error ' +
  'ip_not_whitelisted forbidden method_component_disabled parameter_component_disabled account_inactive limit_exceeded ' +
  'internal_error data_type_error required_parameter_missed invalid_parameter_value unexpected_parameters ' +
  'invalid_parameters_combination error sort_prohibited filter_prohibited date_interval_limit_reached ' +
  'batch_opreations_not_supported batch_operations_not_supported notifications_not_supported'
).split(' ');
/** How many characters of an answer are read. In a refusal the mnemonic comes before what may be long. */
const MAX_HEAD = 2048;
/** A key inside a string cannot match: its quotes are escaped there. */
const KIND = /^\s*\{(?:\s*"(?:jsonrpc|id)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.-]+)\s*,)*\s*"(result|error)"\s*:/;
const MNEMONIC = /"mnemonic"\s*:\s*"(\w*)"/;

/** Sends the body that the check wrote to the API, or answers with a refusal. @param {NginxRequest} r */
function handle(r) {
  // It came in chunks whose extensions exceed the buffer.
  if (r.variables['request_body_file']) return r.return(413);
  const verdict = requestCheck.check(r.requestBuffer || new Uint8Array(0));
  r.variables['rpc_method'] = verdict.method;
  if (verdict.refusal !== '') {
    r.variables['rpc_refusal'] = verdict.refusal;
    r.headersOut['Content-Type'] = 'application/json; charset=utf-8';
    return r.return(200, requestCheck.refusalBody(verdict.refusal, verdict.id));
  }
  const client = r.rawVariables.client.toString('hex');
  // nginx would count a call before its body is read, so that slow bodies would stop all calls from their address.
  r.variables['caller'] = client;
  if (!(ngx.shared.calls.incr(client, 1, 0) <= Number(r.variables['calls_allowed']))) return r.return(429);
  if (verdict.method === 'login.user') {
    const seconds = Math.floor(Date.now() / 1000);
    // Counted by the minute of the clock.
    const key = `${Math.floor(seconds / 60)} ${client}`;
    r.variables['retry_after_s'] = String(60 - (seconds % 60));
    if (!(ngx.shared.sign_ins.incr(key, 1, 0) <= Number(r.variables['sign_ins_allowed'])))
      return r.return(429);
  }
  r.variables['rpc_body'] = verdict.body;
  r.internalRedirect('@data_api');
}

/** Called once for each call that was counted, however it ended. @param {NginxRequest} r */
function endCall(r) {
  ngx.shared.calls.incr(r.variables['caller'] || '', -1, 0);
  return '';
}

/** The body of an error that nginx answers itself; the status stays the same. @param {NginxRequest} r */
function headRefusal(r) {
  const mnemonic = requestCheck.HEAD_REFUSALS[Number(r.variables['status'])];
  if (mnemonic === undefined) return '';
  r.variables['rpc_refusal'] = mnemonic;
  return requestCheck.refusalBody(mnemonic, null);
}

/**
 * Passes on only known headers of the API: no cookies, no server names, nothing else that it adds.
 * @param {NginxRequest} r
 * @throws {Error} when the answer is interim, or has no status line: nginx would pass it on unfiltered. Now it closes the connection.
 */
function filterAnswer(r) {
  if (!(r.status >= 200 && r.status <= 599)) {
    r.status = 502; // For the log.
    throw new Error('no proper status');
  }
  Object.keys(r.headersOut).forEach((name) => {
    if (requestCheck.KEPT_HEADERS.indexOf(name.toLowerCase()) < 0) delete r.headersOut[name];
  });
}

/**
 * Finds the word for the log in how an answer begins. Each chunk is sent on at once.
 * @param {NginxRequest} r
 * @param {Buffer} chunk
 * @param {{ last: boolean }} flags
 */
function nameAnswer(r, chunk, flags) {
  r.sendBuffer(chunk, flags);
  const head = (r.variables['answer_head'] + chunk.toString('utf8', 0, MAX_HEAD)).slice(0, MAX_HEAD);
  const kind = KIND.exec(head);
  const mnemonic = kind && MNEMONIC.exec(head.slice(kind[0].length));
  const word = kind && kind[1] === 'result' ? 'ok' : mnemonic && mnemonic[1];
  r.variables['answer_head'] = head;
  if (!word && !flags.last && head.length < MAX_HEAD) return;
  r.variables['rpc_answer'] = word === 'ok' || MNEMONICS.indexOf(word || '') >= 0 ? String(word) : 'other';
  r.done();
}

export default { MNEMONICS, endCall, filterAnswer, handle, headRefusal, nameAnswer };
