// No attack reaches the Data API, or at least none with two meanings; nothing hostile in its answers reaches the browser.
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import requestCheck from './nginx/njs/request-check.js';
import { attacks, call, CHUNKED, forwarded, type Attack, type Refusal } from './testing/attacks.ts';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { goodCall as good, post, sendRaw } from './testing/http.ts';
import { echo, raw } from './testing/upstream.ts';

const GOOD = 'HTTP/1.1 200 OK\r\nSet-Cookie: evil=1; Path=/\r\nContent-Length: 2\r\n\r\n{}';

/** What somebody in the API's place may send to get past the filter of headers, and what nginx makes of it. */
const answers: readonly (readonly [what: string, bytes: string, nginx: 502 | 'cut'])[] = [
  ['nothing', '', 502],
  ['half a head', 'HTTP/1.1 200 OK\r\nSet-Cookie: evil', 502],
  ['a head that is no header', GOOD.replace('Set-Cookie:', 'Set-Cookie\0:'), 502],
  ['an empty line before the status line', `\r\n${GOOD}`, 'cut'],
  ['a status that is no number', GOOD.replace('200 OK', 'xyz'), 'cut'],
  ['a status of four digits', GOOD.replace('200', '2000'), 'cut'],
  ['a status below 100', GOOD.replace('200', '000'), 'cut'],
  ['a status above 599', GOOD.replace('200', '999'), 'cut'],
  ['HTTP/0.9: JSON without a head', '{"jsonrpc":"2.0","id":"a1","result":{"data":"evil"}}', 'cut'],
  ['100 Continue', `HTTP/1.1 100 Continue\r\n\r\n${GOOD}`, 'cut'],
  ['101', `HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n${GOOD}`, 'cut'],
  ['103 with a cookie of its own', `HTTP/1.1 103 Early Hints\r\nSet-Cookie: evil=2\r\n\r\n${GOOD}`, 'cut'],
  ['two interim answers', `HTTP/1.1 100 \r\n\r\nHTTP/1.1 103 \r\n\r\n${GOOD}`, 'cut'],
];

function answerTo(refusal: Exclude<Refusal, 'cut'>): [status: number, body: string] {
  if (typeof refusal === 'number') {
    const mnemonic = requestCheck.HEAD_REFUSALS[refusal];
    return [refusal, mnemonic ? requestCheck.refusalBody(mnemonic, null) : `${refusal}\n`];
  }
  const [mnemonic, id] = typeof refusal === 'string' ? [refusal, 'a1'] : refusal;
  return [200, requestCheck.refusalBody(mnemonic, id)];
}

describe.each(servers)('%s', (name) => {
  const isNginx = name === 'nginx';
  let server: Forwarding;
  beforeAll(async () => {
    server = await startForwarding(name);
  });
  beforeEach(() => void server.upstream.arrivals.splice(0));
  afterAll(() => server.close());

  const here = ([, , , where = name]: Attack) => where.includes(name);
  const kinds = Object.entries(attacks).filter(([, rows]) => rows.some(here));

  describe.each(kinds)('refuses a call %s', (_kind, rows) => {
    it.concurrent.for(rows.filter(here))('%s', async ([, sent, refusal]) => {
      const started = Date.now();
      const received = await sendRaw(server.port, Buffer.from(sent, 'latin1'), 15_000);
      expect(Date.now() - started).toBeLessThan(10_000);
      const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
      expect(server.upstream.arrivals).toEqual([]);
      if (refusal === 'cut') return expect(statuses).toEqual([]);
      const [status, body] = answerTo(refusal);
      expect(statuses).toEqual([status]);
      // Vite answers itself where the host is another.
      if (!isNginx && status === 403) return;
      expect(Buffer.from(received, 'latin1').toString()).toContain(`\r\n${body}`);
      expect(received).toMatch(/^cache-control: no-store\r$/im);
      expect(received).not.toMatch(/access-control-allow-origin|evil/i);
    });
  });

  it.each(forwarded)('forwards a body with %s, as JSON.parse reads it', async (_what, body) => {
    server.upstream.answer(echo);
    const { arrived } = JSON.parse((await post(server.port, body)).body);
    expect(JSON.parse(arrived)).toEqual(JSON.parse(body));
  });

  it.each(answers)('an answer with %s brings the browser nothing hostile', async (_what, sent, nginx) => {
    server.upstream.answer(raw(sent));
    const received = await sendRaw(server.port, call({ headers: 'Upgrade: x\r\n' }), 5_000);
    expect(received).not.toMatch(/evil|Set-Cookie|Early|HTTP\/[^]*HTTP\//i);
    // Node reads past an empty line and past early hints.
    const isRead = !isNginx && sent.endsWith(GOOD) && !/ 10[01] /.test(sent);
    if (isNginx && nginx === 'cut') expect(received).toBe('');
    else expect(received).toMatch(isRead ? /^HTTP\/1\.1 200 [^]*\r\n\{\}/ : /^HTTP\/1\.1 502 [^]*\r\n502\n/);
  });

  const trailers = '\r\n\r\n2\r\n{}\r\n0\r\nSet-Cookie: evil=3\r\n\r\n';
  it.each([
    ['another answer after it', `${GOOD}${GOOD}`],
    ['trailers', GOOD.replace(/Content-Length.*/s, CHUNKED) + trailers],
  ])('an answer with %s comes without that', async (_what, sent) => {
    server.upstream.answer(raw(sent));
    const { status, headers, body } = await post(server.port, good);
    expect([status, body, headers['set-cookie']]).toEqual([200, '{}', undefined]);
  });

  it.runIf(isNginx)('checks a second request behind a good one', async () => {
    const first = call().replace('Connection: close\r\n', '');
    const received = await sendRaw(server.port, first + call({ body: '[]' }), 3_000);
    expect(received).toContain('batch_operations_not_supported');
    expect(server.upstream.arrivals).toHaveLength(1);
  });

  it.runIf(isNginx)('cuts off what comes a letter at a time', async () => {
    const letters = call({ headers: `X-Slow: ${'x'.repeat(200)}\r\n` });
    const socket = connect(server.port, '127.0.0.1').on('error', () => {});
    let at = 0;
    const timer = setInterval(() => socket.write(letters.charAt(at++)), 50);
    await new Promise((resolve) => void socket.resume().on('close', resolve));
    clearInterval(timer);
    expect(at).toBeLessThan(letters.length);
  });
});
