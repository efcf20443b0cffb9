// The API with wrong certificates; its name gets other addresses, and its machine restarts, while the server runs.
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { goodCall, post } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';
import { API_NAME, setStage, type Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';
import { startUpstream } from './testing/upstream.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ NAME_VALID: '1s' });
});
afterEach(() => stage.close());

describe('the way to the API', () => {
  const refused = async (env: Record<string, string>) => {
    const nginx = await startNginx({ ...stage.settings, ...env });
    const answer = await post(nginx.port, goodCall).catch(() => null);
    // The log is complete after the end.
    await nginx.stop();
    return { status: answer?.status, body: answer?.body, errors: nginx.errors() };
  };

  it.each([
    ['expired', API_NAME, 'expired', /certificate has expired/],
    ['not valid yet', API_NAME, 'not yet valid', /certificate is not yet valid/],
    ['made for another name', 'other.test', undefined, /does not match "api\.test"/],
  ] as const)('is closed when the certificate is %s', async (_what, name, validity, reason) => {
    const certificate = await stage.authority.issue(name, validity);
    const upstream = await startUpstream({ certificate });
    const answer = await refused({ DATA_API_URL: `https://${API_NAME}:${upstream.port}/v2.0` });
    await upstream.close();
    expect(answer).toMatchObject({ status: 502, body: '502\n' });
    expect(answer.errors).toMatch(reason);
    expect(upstream.arrivals).toEqual([]);
  });

  it('is closed when the certificate is of an authority that is not trusted', async () => {
    const before = stage.upstream.arrivals.length;
    const answer = await refused({ DATA_API_CA: '/etc/ssl/certs/ca-certificates.crt' });
    expect(answer).toMatchObject({ status: 502 });
    expect(answer.errors).toMatch(/upstream SSL certificate verify error/);
    expect(stage.upstream.arrivals).toHaveLength(before);
  });

  it('is closed when the answer is not TLS', async () => {
    const answer = await refused({ DATA_API_URL: `https://${API_NAME}:${stage.nginx.port}/v2.0` });
    expect(answer.status).toBe(502);
  });
});

it('a changed address is used without a restart', async () => {
  const certificate = await stage.authority.issue(API_NAME);
  const moved = await startUpstream({ certificate, host: '127.0.0.2', port: stage.upstream.port });
  onTestFinished(() => moved.close());

  expect((await post(stage.nginx.port, goodCall)).status).toBe(200);
  expect([stage.upstream.arrivals.length, moved.arrivals.length]).toEqual([1, 0]);
  stage.names.answer(['127.0.0.2']);
  await until(async () => {
    expect((await post(stage.nginx.port, goodCall)).status).toBe(200);
    return moved.arrivals.length > 0;
  });
});

it('a name that is not there yet does not keep the server from starting', async () => {
  stage.names.answer([]);
  const nginx = await startNginx(stage.settings);
  expect((await post(nginx.port, goodCall)).status).toBe(502);
  stage.names.answer(['127.0.0.1']);
  await until(async () => (await post(nginx.port, goodCall)).status === 200);
  await nginx.stop();
});

it('an address that does not answer is passed over for another of the same name', async () => {
  stage.names.answer(['127.0.0.3', '127.0.0.1']);
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push((await post(stage.nginx.port, goodCall)).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 200]);
});

it('the only machine of the API is used again as soon as it is back', async () => {
  expect((await post(stage.nginx.port, goodCall)).status).toBe(200);
  await stage.upstream.close();
  expect((await post(stage.nginx.port, goodCall)).status).toBe(502);
  const again = await startUpstream({
    certificate: await stage.authority.issue(API_NAME),
    port: stage.upstream.port,
  });
  onTestFinished(() => again.close());
  expect((await post(stage.nginx.port, goodCall)).status).toBe(200);
});
