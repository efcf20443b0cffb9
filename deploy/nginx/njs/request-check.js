// Decides what becomes of the body of a `POST /api/v2.0`: it is refused, or forwarded as it is written anew from what
// `JSON.parse` read. So nothing can mean one thing here and another at the API. Runs in njs, and in Node for `npm start` and
// the tests: no classes, destructuring, `for…of` or Set.
import methods from './methods.js';

/** Enough for `get.visitors` with 1,000 ids. nginx.conf says the same. */
const MAX_BODY_BYTES = 16 * 1024;
/** Of the request and everything in it: lists, objects, texts, numbers and the rest. */
const MAX_VALUES = 1500;
/** The request itself is the first level. */
const MAX_DEPTH = 8;

const KEYS = ['jsonrpc', 'id', 'method', 'params'];

// njs's JSON.parse takes more than JSON (01, .5 and 1.), rounds long numbers wrongly, and replaces half a surrogate pair. So
// the text is searched for these too, after it has been parsed: then every quote is where it should be. These patterns need no
// backtracking within a text or a number. They are literals because njs would compile others anew for each request.

/** Every number is one of JSON's. */
const NUMBERS_ARE_JSON =
  /^[^"\-+.\d]*(?:(?:"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?=[\s,\]}]|$))[^"\-+.\d]*)*$/;
/** Every number has at most 16 digits and no fraction, and every escaped surrogate has its other half. */
const READ_EXACTLY =
  /^[^"\-+.\d]*(?:(?:"[^"\\]*(?:\\(?:[^u]|u(?![dD][89a-fA-F])|u[dD][89abAB]..\\u[dD][c-fC-F])[^"\\]*)*"|-?(?:0|[1-9]\d{0,15})(?:[eE][-+]?\d{1,3})?(?=[\s,\]}]|$))[^"\-+.\d]*)*$/;

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
 * Either `refusal` says why not, or `method` is of the list and `body` is what to send.
 * @typedef {{ method: string, body: string, refusal: Mnemonic | '', id: string | number | null }} Verdict
 */

/**
 * @param {Mnemonic} refusal
 * @param {string | number | null} id
 * @returns {Verdict}
 */
function refuse(refusal, id) {
  return { method: '', body: '', refusal: refusal, id: id };
}

/**
 * @param {unknown} value as JSON.parse gives it
 * @param {number} level
 * @param {{ values: number, safe: boolean }} seen what is counted on the way; `safe`: every number is a safe integer
 * @returns {Mnemonic | ''} why the value cannot be forwarded
 */
function faultOf(value, level, seen) {
  seen.values += 1;
  if (seen.values > MAX_VALUES) return 'invalid_request';
  if (typeof value === 'number' && !Number.isSafeInteger(value)) seen.safe = false;
  if (value === null || typeof value !== 'object') return '';
  // njs's own limit of 32 levels is a parse error too.
  if (level > MAX_DEPTH) return 'parse_error';
  // Some languages take this key for the object's class.
  if (Object.prototype.hasOwnProperty.call(value, '__proto__')) return 'invalid_request';
  const parts = Object.values(value);
  for (let i = 0; i < parts.length; i++) {
    const fault = faultOf(parts[i], level + 1, seen);
    if (fault !== '') return fault;
  }
  return '';
}

/**
 * @param {Uint8Array} bytes the whole body
 * @returns {Verdict}
 */
function check(bytes) {
  let text;
  let request;
  try {
    // Throws for bytes that are not UTF-8. A byte order mark stays, and is no JSON.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    request = JSON.parse(text);
    // oxlint-disable-next-line no-unused-vars -- njs knows no `catch` without a name
  } catch (error) {
    return refuse('parse_error', null);
  }
  const seen = { values: 0, safe: true };
  let fault = faultOf(request, 1, seen);
  if (fault === '' && !READ_EXACTLY.test(text))
    fault = NUMBERS_ARE_JSON.test(text) ? 'invalid_request' : 'parse_error';
  if (fault === '' && !seen.safe) fault = 'invalid_request';
  if (fault === 'parse_error') return refuse(fault, null);
  if (Array.isArray(request)) return refuse('batch_operations_not_supported', null);
  if (request === null || typeof request !== 'object') return refuse('invalid_request', null);

  /** @type {Record<string, unknown>} */
  const members = request;
  const method = members['method'];
  const params = members['params'];
  const id = idOf(members['id']);
  if (fault !== '') return refuse(fault, id);
  if (Object.keys(members).some((key) => KEYS.indexOf(key) < 0)) return refuse('invalid_request', id);
  if (members['jsonrpc'] !== '2.0') return refuse('invalid_request', id);
  if (members['id'] === undefined) return refuse('notifications_not_supported', null);
  if (id === null || typeof method !== 'string') return refuse('invalid_request', id);
  if (params === null || typeof params !== 'object' || Array.isArray(params))
    return refuse('invalid_request', id);
  if (methods.indexOf(method) < 0) return refuse('method_not_found', id);
  const body = JSON.stringify({ jsonrpc: '2.0', id: id, method: method, params: params });
  return { method: method, body: body, refusal: '', id: id };
}

/**
 * @param {unknown} id
 * @returns {string | number | null} null: none that could be repeated unchanged
 */
function idOf(id) {
  if (typeof id === 'string') return id;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
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

export default { HEAD_REFUSALS, MAX_BODY_BYTES, check, refusalBody };
