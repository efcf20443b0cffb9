// Called by nginx for `/api/v2.0` (njs).
import answer from './answer.js';
import requestCheck from './request-check.js';
import keptHeaders from './response-headers.js';
import signInLimit from './sign-in-limit.js';

/**
 * The parts of njs's request object that are used here.
 * @typedef {object} NginxRequest
 * @property {Uint8Array | undefined} requestBuffer undefined: no body, or one that nginx did not keep in memory
 * @property {Record<string, string>} variables
 * @property {Record<string, string | undefined>} headersIn
 * @property {Record<string, string | undefined>} headersOut
 * @property {number} status of the answer
 * @property {(location: string) => void} internalRedirect
 * @property {(status: number, body?: string) => void} return
 * @property {(chunk: Buffer, flags: { last: boolean }) => void} sendBuffer
 * @property {() => void} done no further chunk of the answer comes here
 */

/**
 * @typedef {object} Nginx
 * @property {{ sign_ins: import('./sign-in-limit.js').Counters }} shared
 */

/**
 * The key that limits count by: a whole IPv4 address; the /64 of an IPv6 address, because one client may own all of it.
 * @param {NginxRequest} r
 */
function client(r) {
  return network(r.variables['remote_addr'] || '');
}

/**
 * @param {string} address
 * @returns {string} the first four groups of an IPv6 address, without leading zeros, or the IPv4 address itself
 */
function network(address) {
  if (address.indexOf(':') < 0) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] || '';
  const halves = address.split('::');
  const head = halves[0] ? halves[0].split(':') : [];
  const tail = halves[1] ? halves[1].split(':') : [];
  while (halves.length > 1 && head.length + tail.length < 8) head.push('0');
  return head.concat(tail).slice(0, 4).join(':');
}

/**
 * Sends the body that the check wrote to the API, or answers with a refusal.
 * @param {NginxRequest} r
 */
function handle(r) {
  const verdict = requestCheck.check(r.requestBuffer || new Uint8Array(0));
  r.variables['rpc_method'] = verdict.method;
  if (verdict.refusal !== '') {
    r.variables['rpc_refusal'] = verdict.refusal;
    r.headersOut['Content-Type'] = 'application/json; charset=utf-8';
    return r.return(200, requestCheck.refusalBody(verdict.refusal, verdict.id));
  }
  if (verdict.method === 'login.user') {
    /** @type {Nginx} */
    // @ts-expect-error njs's global
    const nginx = ngx;
    const allowed = Number(r.variables['sign_ins_allowed']);
    const wait = signInLimit.secondsToWait(nginx.shared.sign_ins, client(r), allowed, Date.now() / 1000);
    if (wait > 0) {
      r.variables['sign_in_wait'] = String(wait);
      return r.return(429);
    }
  }
  r.variables['rpc_body'] = verdict.body;
  r.internalRedirect('@data_api');
}

/**
 * The body of an error that nginx answers itself; the status stays the same.
 * @param {NginxRequest} r
 */
function headRefusal(r) {
  const mnemonic = requestCheck.HEAD_REFUSALS[Number(r.variables['status'])];
  if (mnemonic === undefined) return '';
  r.variables['rpc_refusal'] = mnemonic;
  return requestCheck.refusalBody(mnemonic, null);
}

/**
 * Passes on only known headers of the API: no cookies, no server names, nothing else that it adds.
 * @param {NginxRequest} r
 * @throws {Error} when the answer is interim or has no proper status line; then nginx closes the connection unanswered
 */
function filterAnswer(r) {
  if (!(r.status >= 200 && r.status <= 599)) throw new Error('The Data API gave no proper status');
  Object.keys(r.headersOut).forEach((name) => {
    if (keptHeaders.indexOf(name.toLowerCase()) < 0) delete r.headersOut[name];
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
  const head = r.variables['answer_head'] + chunk.toString('utf8', 0, answer.MAX_HEAD);
  const word = answer.wordOf(head.slice(0, answer.MAX_HEAD));
  if (word === '' && !flags.last && head.length < answer.MAX_HEAD) {
    r.variables['answer_head'] = head;
    return;
  }
  r.variables['rpc_answer'] = word || 'other';
  r.done();
}

export default { client, filterAnswer, handle, headRefusal, nameAnswer, network };
