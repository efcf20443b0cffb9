// Checks the body of a `POST /api/v2.0`. It is refused, or written anew from what `JSON.parse` read and then forwarded, so that
// nothing can mean one thing here and another at the API. Runs in njs, and in Node for `npm start` and
// the tests: no classes, destructuring, `for…of` or Set.
import methods from './methods.js';
import numberCheck from './number-check.js';

/** Enough for `get.visitors` with 1,000 ids. nginx.conf says the same. */
const MAX_BODY_BYTES = 16 * 1024;
/** Counts the request and everything in it: lists, objects, strings, numbers, booleans and null. */
const MAX_VALUES = 1500;
/** How many of them may be lists or objects, which take the most time. */
const MAX_CONTAINERS = 100;
/** The request itself is the first level. */
const MAX_DEPTH = 8;

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
 * Refusals before the body is read, by HTTP status.
 * @type {Record<number, Mnemonic>}
 */
const HEAD_REFUSALS = {
  403: 'cross_site_request',
  413: 'request_too_large',
  415: 'content_type_not_supported',
};

/**
 * Either `refusal` says why the body is refused, or `method` is an allowed one and `body` is what to send.
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
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isContainer(value) {
  return value !== null && typeof value === 'object';
}

/**
 * Checks and writes a list or an object in one pass, because every step takes long in njs. Its JSON.stringify is several times
 * slower for lists than for objects, so lists are written here. Lists and objects inside an object are removed from it.
 * @param {Record<string, unknown>} container as JSON.parse gives it
 * @param {number} level
 * @param {{ values: number, containers: number, unsafe: boolean, fault: Mnemonic | '' }} seen collects what is found;
 * `unsafe`: a number is not a safe integer; `fault`: why it is refused
 * @returns {string} its JSON; not usable after a fault
 */
function write(container, level, seen) {
  const parts = Object.values(container);
  const count = parts.length;
  seen.values += count;
  seen.containers += 1;
  if (seen.values > MAX_VALUES || seen.containers > MAX_CONTAINERS) seen.fault = 'invalid_request';
  // Some languages read this key as the object's class.
  if (Object.prototype.hasOwnProperty.call(container, '__proto__')) seen.fault = 'invalid_request';
  // njs's own limit of 32 levels is a parse error too.
  if (level > MAX_DEPTH) seen.fault = 'parse_error';
  if (seen.fault !== '') return '';

  const isList = Array.isArray(container);
  /** @type {string[] | undefined} */
  let keys;
  const members = [];
  for (let i = 0; i < count; i++) {
    const part = parts[i];
    if (typeof part === 'number') {
      if (!Number.isSafeInteger(part)) seen.unsafe = true;
    } else if (typeof part === 'object' && isContainer(part)) {
      const text = write(part, level + 1, seen);
      if (seen.fault !== '') return '';
      if (isList) {
        parts[i] = text;
      } else {
        if (keys === undefined) keys = Object.keys(container);
        const key = String(keys[i]);
        members.push(`${JSON.stringify(key)}:${text}`);
        // Removed from the rest, which JSON.stringify writes at once.
        container[key] = undefined;
      }
    } else if (isList) {
      parts[i] = JSON.stringify(part);
    }
  }
  if (isList) return `[${parts.join()}]`;
  const rest = JSON.stringify(container);
  if (members.length === 0) return rest;
  if (rest !== '{}') members.unshift(rest.slice(1, -1));
  return `{${members.join()}}`;
}

/**
 * A lone surrogate becomes U+FFFD in njs. Node writes it as an escape, which it never does for a pair.
 * @param {string} text
 * @param {string} body the JSON written from it
 */
function lostHalfAPair(text, body) {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  return body.indexOf('\ufffd') >= 0 || /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/.test(body);
}

/**
 * @param {Uint8Array} bytes the whole body
 * @returns {Verdict}
 */
function check(bytes) {
  let text;
  let request;
  try {
    // Throws for bytes that are not UTF-8. A byte order mark is kept, so JSON.parse refuses it.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    request = JSON.parse(text);
    // oxlint-disable-next-line no-unused-vars -- njs knows no `catch` without a name
  } catch (error) {
    return refuse('parse_error', null);
  }
  if (!isContainer(request)) return refuse('invalid_request', null);
  // Read before writing, which removes lists and objects.
  const hasParams = isContainer(request['params']) && !Array.isArray(request['params']);
  /** @type {Parameters<typeof write>[2]} */
  const seen = { values: 1, containers: 0, unsafe: false, fault: '' };
  const body = write(request, 1, seen);
  const fault = seen.fault || numberCheck.faultOfNumbers(bytes);
  if (fault === 'parse_error') return refuse(fault, null);
  if (Array.isArray(request)) return refuse('batch_operations_not_supported', null);

  const method = request['method'];
  const id = idOf(request['id']);
  if (fault !== '' || seen.unsafe) return refuse('invalid_request', id);
  const keys = Object.keys(request);
  if (keys.some((key) => KEYS.indexOf(key) < 0)) return refuse('invalid_request', id);
  if (request['jsonrpc'] !== '2.0') return refuse('invalid_request', id);
  if (keys.indexOf('id') < 0) return refuse('notifications_not_supported', null);
  if (id === null || typeof method !== 'string' || !hasParams) return refuse('invalid_request', id);
  if (lostHalfAPair(text, body)) return refuse('invalid_request', id);
  if (methods.indexOf(method) < 0) return refuse('method_not_found', id);
  return { method: method, body: body, refusal: '', id: id };
}

/**
 * @param {unknown} id
 * @returns {string | number | null} null: no id that an answer can repeat unchanged
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
