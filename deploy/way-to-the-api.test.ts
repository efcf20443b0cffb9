// The API with wrong certificates; its name gets other addresses, and its machine restarts, while the server runs.
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { goodCall, post, until } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';
import { API_NAME, createCertificate } from './testing/certificates.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { startUpstream, type UpstreamOptions } from './testing/upstream.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Another nginx, which has not looked the API's name up yet. */
async function startAnother(env: Record<string, string> = {}) {
  const nginx = await startNginx({ ...stage.settings, ...env });
  onTestFinished(async () => void (await nginx.stop()));
  return { ...nginx, status: async () => (await post(nginx.port, goodCall)).status };
}

async function startAnotherApi(options: UpstreamOptions) {
  const upstream = await startUpstream({ certificate: stage.certificate, ...options });
  onTestFinished(() => upstream.close());
  return upstream;
}

it.each([
  ['that has expired', /certificate has expired/, { isExpired: true }, true],
  ['of another name', /does not match "api\.test"/, { name: 'other.test' }, true],
  ['of an unknown authority', /upstream SSL certificate verify error/, {}, false],
])('an API with a certificate %s gets no call', async (_what, reason, options, isTrusted) => {
  const certificate = await createCertificate(options);
  const upstream = await startAnotherApi({ certificate });
  const DATA_API_URL = `https://${API_NAME}:${upstream.port}/v2.0`;
  const nginx = await startAnother({ DATA_API_URL, ...(isTrusted && { DATA_API_CA: certificate.path }) });
  expect(await post(nginx.port, goodCall)).toMatchObject({ status: 502, body: '502\n' });
  // The log is complete after the end.
  await nginx.stop();
  expect(nginx.errors()).toMatch(reason);
  expect(upstream.arrivals).toEqual([]);
  await certificate.remove();
});

it('the name may come late and change; a machine that does not answer is passed over, and used when it is back', async () => {
  stage.names.answer([]);
  const { status } = await startAnother({ WORKER_PROCESSES: '1' });
  expect(await status()).toBe(502);
  stage.names.answer(['127.0.0.3', '127.0.0.1']);
  await until(async () => (await status()) === 200);
  for (let at = 0; at < 6; at++) expect(await status()).toBe(200);
  const place = { host: '127.0.0.2', port: stage.upstream.port };
  const moved = await startAnotherApi(place);
  stage.names.answer(['127.0.0.2']);
  await until(async () => (await status()) === 200 && moved.arrivals.length > 0);
  // The only machine.
  await moved.close();
  expect(await status()).toBe(502);
  await startAnotherApi(place);
  expect(await status()).toBe(200);
});
