// Checks the body of a `POST /api/v2.0`. Its four members are written anew from what `JSON.parse` read, so nothing can mean one thing
// here and another at the API. Runs in njs, and in Node for `npm start` and the tests: no classes, destructuring, `for…of` or Set.
import methods from './methods.js';

/** Enough for `get.visitors` with 1,000 ids. nginx.conf has the same limit. */
const MAX_BODY_BYTES = 16 * 1024;

/** Code and message of each refusal: the API's own, where it has one. */
const REFUSALS = {
  parse_error: [-32700, 'Invalid JSON was received by the server.'],
  invalid_request: [-32600, 'Invalid Request The JSON sent is not a valid Request object'],
  method_not_found: [-32601, 'The method does not exist / is not available'],
  batch_operations_not_supported: [-32099, 'Batch operations not supported'],
  notifications_not_supported: [-32099, 'Notifications not supported'],
  cross_site_request: [-32003, 'Requests of other sites are not accepted'],
  request_too_large: [-32600, 'The request is too large'],
  content_type_not_supported: [-32600, 'The request must be JSON, and not compressed'],
};

/** Refusals before the body is read, by HTTP status. @type {Record<number, Mnemonic>} */
const HEAD_REFUSALS = {
  403: 'cross_site_request',
  413: 'request_too_large',
  415: 'content_type_not_supported',
};

/**
 * @typedef {keyof typeof REFUSALS} Mnemonic
 * @typedef {string | number | null} Id null: the request has none that an answer can repeat
 */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** @type {(text: string, mark: string, most: number) => boolean} */
const hasMore = (text, mark, most) => text.split(mark, most + 2).length > most + 1;

/** @type {(refusal: Mnemonic, id: Id) => { method: string, body: string, refusal: Mnemonic | '', id: Id }} */
const refuse = (refusal, id) => ({ method: '', body: '', refusal: refusal, id: id });

/**
 * @param {Uint8Array} bytes the whole body
 * @returns {ReturnType<typeof refuse>} without a `refusal`, `method` is an allowed one and `body` is to be sent
 */
function check(bytes) {
  try {
    // Throws for bytes that are not UTF-8. A byte order mark is kept, so JSON.parse refuses it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Thousands of values, or of lists, take njs many milliseconds.
    if (hasMore(text, ',', 1500) || hasMore(text, '[', 100) || hasMore(text, '{', 100))
      return refuse('invalid_request', null);
    /** @type {unknown} */
    const request = JSON.parse(text);
    if (Array.isArray(request)) return refuse('batch_operations_not_supported', null);
    if (!isObject(request)) return refuse('invalid_request', null);
    const id = request['id'];
    const method = request['method'];
    const params = request['params'];
    if (id === undefined) return refuse('notifications_not_supported', null);
    // 1e999 is read as infinity, and would be written as null.
    if (typeof id !== 'string' && (typeof id !== 'number' || !isFinite(id)))
      return refuse('invalid_request', null);
    if (request['jsonrpc'] !== '2.0' || typeof method !== 'string' || !isObject(params))
      return refuse('invalid_request', id);
    if (methods.indexOf(method) < 0) return refuse('method_not_found', id);
    const body = JSON.stringify({ jsonrpc: '2.0', id: id, method: method, params: params });
    return { method: method, body: body, refusal: '', id: id };
    // oxlint-disable-next-line no-unused-vars -- njs knows no `catch` without a name
  } catch (error) {
    return refuse('parse_error', null);
  }
}

/** A JSON-RPC error as the API itself would answer. @type {(mnemonic: Mnemonic, id: Id) => string} */
function refusalBody(mnemonic, id) {
  const data = { mnemonic: mnemonic, metadata: {} };
  const error = { code: REFUSALS[mnemonic][0], message: REFUSALS[mnemonic][1], data: data };
  return JSON.stringify({ jsonrpc: '2.0', id: id, error: error });
}

/** The Data API's headers that nginx and `npm start` pass on to the browser, beside their own. */
const KEPT_HEADERS = ['content-type', 'content-length', 'content-encoding', 'retry-after'];

export default { HEAD_REFUSALS, KEPT_HEADERS, MAX_BODY_BYTES, check, refusalBody };
