// Answers that somebody in the API's place may send to get past the filter of headers.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startForwarding } from './testing/forwarding.ts';
import { goodCall as call, post, sendRaw } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';
import { raw } from './testing/upstream.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ API_TIMEOUT: '2s' });
});
afterAll(() => stage.close());

/** Every byte of the answer, and the log line. */
async function exchange(bytes: string, headers = '') {
  const { nginx, upstream } = stage;
  upstream.answer(raw(bytes));
  const before = nginx.output().length;
  const head = `POST /api/v2.0 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${call.length}\r\n${headers}`;
  const received = await sendRaw(nginx.port, `${head}Connection: close\r\n\r\n${call}`, 5_000);
  const line = () => /^.*"path":"\/api\/v2\.0".*\n/m.exec(nginx.output().slice(before))?.[0];
  await until(() => line() !== undefined);
  const logged: unknown = JSON.parse(line() ?? '');
  return { received, logged };
}

const GOOD = 'HTTP/1.1 200 OK\r\nSet-Cookie: evil=1; Path=/\r\nContent-Length: 2\r\n\r\n{}';

const hostile: readonly [what: string, bytes: string, headers?: string][] = [
  ['an empty line before the status line', `\r\n${GOOD}`],
  ['a status that is no number', GOOD.replace('200 OK', 'xyz')],
  ['a status of four digits', GOOD.replace('200', '2000')],
  ['a status below 100', GOOD.replace('200', '000')],
  ['a status above 599', GOOD.replace('200', '999')],
  ['HTTP/0.9', 'evil=1'],
  ['JSON without a head', '{"jsonrpc":"2.0","id":"a1","result":{"data":"evil"}}'],
  ['a head that is no header', GOOD.replace('Set-Cookie:', 'Set-Cookie\0:')],
  ['nothing', ''],
  ['half a head', 'HTTP/1.1 200 OK\r\nSet-Cookie: evil'],
  ['100 Continue', `HTTP/1.1 100 Continue\r\n\r\n${GOOD}`],
  [
    '101 that the browser asked for',
    `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n${GOOD}`,
    'Upgrade: x\r\n',
  ],
  ['103 with a cookie of its own', `HTTP/1.1 103 Early Hints\r\nSet-Cookie: evil=2\r\n\r\n${GOOD}`],
  ['two interim answers', `HTTP/1.1 100 \r\n\r\nHTTP/1.1 103 \r\n\r\n${GOOD}`],
];

it.each(hostile)(
  '%s becomes a 502, in the log too, of which the browser gets no byte',
  async (_what, bytes, headers) => {
    const { received, logged } = await exchange(bytes, headers);
    expect(received).toMatch(/^HTTP\/1\.1 502 Bad Gateway\r\n[^]*\r\n\r\n502\n$/);
    expect(received).not.toMatch(/evil|Set-Cookie|Early|HTTP\/[^]*HTTP\//);
    expect(logged).toMatchObject({ status: 502, method: 'getobj.account' });
  },
);

it('what follows a whole answer is not of it', async () => {
  const { received } = await exchange(`${GOOD}${GOOD}`);
  expect(received).toMatch(/\r\n\r\n\{\}$/);
  expect(received).not.toMatch(/evil/);
});

it('trailers stay here', async () => {
  const chunked = GOOD.replace(
    'Content-Length: 2\r\n\r\n{}',
    'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n',
  );
  const { received } = await exchange(`${chunked}Set-Cookie: evil=3\r\n\r\n`);
  expect(received).toMatch(/^HTTP\/1\.1 200 /);
  expect(received).not.toMatch(/evil/);
});

it.each(hostile)(
  '%s comes through npm start as a 502, or without what is hostile in it',
  async (_what, bytes) => {
    const server = await startForwarding('npm start');
    server.upstream.answer(raw(bytes));
    const { status, headers, body } = await post(server.port, call);
    // Node reads past an empty line and past interim answers.
    expect([status, body]).toEqual(
      bytes.endsWith(GOOD) && !bytes.includes(' 101 ') ? [200, '{}'] : [502, '502\n'],
    );
    expect(headers).not.toHaveProperty('set-cookie');
    await server.close();
  },
);
