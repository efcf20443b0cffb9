// Decides what becomes of the body of a `POST /api/v2.0`: forwarded as it is, or refused here.
import methods from './methods.js';
import strictJson from './strict-json.js';

const KEYS = ['jsonrpc', 'id', 'method', 'params'];

/** The published code and message of each refusal. */
const REFUSALS = {
  parse_error: { code: -32700, message: 'Invalid JSON was received by the server.' },
  invalid_request: {
    code: -32600,
    message: 'Invalid Request The JSON sent is not a valid Request object',
  },
  method_not_found: { code: -32601, message: 'The method does not exist / is not available' },
  batch_operations_not_supported: { code: -32099, message: 'Batch operations not supported' },
  notifications_not_supported: { code: -32099, message: 'Notifications not supported' },
  cross_site_request: { code: -32003, message: 'Requests of other sites are not accepted' },
  request_too_large: { code: -32600, message: 'The request is too large' },
  content_type_not_supported: { code: -32600, message: 'The request must be JSON, and not compressed' },
};

/** @typedef {keyof typeof REFUSALS} Mnemonic */

/**
 * What is refused before the body is read, by HTTP status.
 * @type {Record<number, Mnemonic>}
 */
const HEAD_REFUSALS = {
  403: 'cross_site_request',
  413: 'request_too_large',
  415: 'content_type_not_supported',
};

/**
 * `method`: of the list, and to be forwarded; '' when `refusal` says why not.
 * @typedef {{ method: string, refusal: Mnemonic | '', id: string | number | null }} Verdict
 */

/**
 * @param {Mnemonic} refusal
 * @param {string | number | null} id
 * @returns {Verdict}
 */
function refuse(refusal, id) {
  return { method: '', refusal: refusal, id: id };
}

/**
 * @param {import('./strict-json.js').Member | undefined} member
 * @returns {string | number | null} null: none that could be repeated unchanged
 */
function readId(member) {
  if (member === undefined) return null;
  const readable =
    member.kind === 'string' || (member.kind === 'number' && strictJson.isSafeInteger(member.raw));
  return readable ? JSON.parse(member.raw) : null;
}

/**
 * @param {Uint8Array} bytes the whole body
 * @returns {Verdict}
 */
function check(bytes) {
  let reading;
  try {
    reading = strictJson.read(bytes);
    // oxlint-disable-next-line no-unused-vars -- njs knows no `catch` without a name
  } catch (error) {
    return refuse('parse_error', null);
  }
  if (reading.kind === 'array') return refuse('batch_operations_not_supported', null);
  if (reading.kind !== 'object') return refuse('invalid_request', null);

  const members = reading.members;
  const idMember = members['id'];
  const id = readId(idMember);

  if (reading.ambiguous) return refuse('invalid_request', id);
  if (Object.keys(members).some((key) => KEYS.indexOf(key) < 0)) return refuse('invalid_request', id);
  const jsonrpc = members['jsonrpc'];
  const method = members['method'];
  const params = members['params'];
  if (jsonrpc === undefined || jsonrpc.raw !== '"2.0"') return refuse('invalid_request', id);
  if (idMember === undefined) return refuse('notifications_not_supported', null);
  if (id === null || method === undefined || method.kind !== 'string') return refuse('invalid_request', id);
  if (params === undefined || params.kind !== 'object') return refuse('invalid_request', id);
  // As it stands in the text: an escaped letter does not make one of the names.
  const name = method.raw.slice(1, -1);
  if (methods.indexOf(name) < 0) return refuse('method_not_found', id);
  return { method: name, refusal: '', id: id };
}

/**
 * @param {Mnemonic} mnemonic
 * @param {string | number | null} id
 * @returns {string} a JSON-RPC error as the API itself would answer
 */
function refusalBody(mnemonic, id) {
  const refusal = REFUSALS[mnemonic];
  const data = { mnemonic: mnemonic, metadata: {} };
  return JSON.stringify({
    jsonrpc: '2.0',
    id: id,
    error: { code: refusal.code, message: refusal.message, data: data },
  });
}

export default { HEAD_REFUSALS, check, refusalBody };
