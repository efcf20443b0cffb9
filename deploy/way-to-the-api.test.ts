// The API with wrong certificates.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBody, post } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';
import { API_NAME, setStage, type Stage } from './testing/stage.ts';
import { startUpstream } from './testing/upstream.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const good = callBody('getobj.account', { access_token: 'x' });

describe('the way to the API', () => {
  const refused = async (env: Record<string, string>) => {
    const nginx = await startNginx({ ...stage.settings, ...env });
    const answer = await post(nginx.port, good).catch(() => null);
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
