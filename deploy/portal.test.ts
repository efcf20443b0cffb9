// Whose keys are taken, and where recordings are: nginx and `npm start` make the same of the same variables.
import { expect, it } from 'vitest';
import { dataApiForwardPlugin } from '../scripts/vite/data-api-forward.ts';
import { readSettings } from '../scripts/settings.mjs';
import { securityHeadersPlugin } from '../scripts/vite/security-headers.ts';
import { preview } from 'vite';
import { send } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';

async function ofNginx(env: Readonly<Record<string, string>>) {
  const nginx = await startNginx(env);
  const answer = await send(nginx.port, '/portal.json');
  await nginx.stop();
  return answer;
}

async function ofNpmStart(env: Readonly<Record<string, string>>) {
  const { dataApiUrl, portalUrl, mediaSources } = readSettings(env);
  if (dataApiUrl === null) throw new Error('There is no Data API.');
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'no-build' },
    plugins: [securityHeadersPlugin({ mediaSources }), dataApiForwardPlugin(dataApiUrl, { portalUrl })],
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen on TCP.');
  const answer = await send(address.port, '/portal.json');
  await server.close();
  return answer;
}

it.concurrent.each<[api: string, portal: string, body: string, media: string]>([
  [
    'https://dataapi.comagic.ru/v2.0',
    '',
    '{"api":"dataapi.comagic.ru","url":"https://app.comagic.ru"}',
    'https://app.comagic.ru https://media.comagic.ru',
  ],
  [
    'https://dataapi.callgear.ae/v2.0',
    '',
    '{"api":"dataapi.callgear.ae","url":"https://app.callgear.ae"}',
    'https://app.callgear.ae https://media.callgear.ae',
  ],
  [
    'https://dataapi-jsonrpc.novofon.ru:8443/v2.0',
    '',
    '{"api":"dataapi-jsonrpc.novofon.ru","url":"https://app.novofon.ru"}',
    'https://app.novofon.ru https://media.novofon.ru',
  ],
  [
    'https://DataAPI.uiscom.ru/v2.0',
    '',
    '{"api":"dataapi.uiscom.ru","url":"https://app.uiscom.ru"}',
    'https://app.uiscom.ru https://media.uiscom.ru',
  ],
  ['https://mydataapi.example/dataapi.comagic.ru', '', '{"api":"mydataapi.example","url":""}', "'none'"],
  [
    'https://api.example/v2.0',
    'https://portal.example/',
    '{"api":"api.example","url":"https://portal.example"}',
    'https://portal.example',
  ],
  [
    'https://dataapi.comagic.ru/v2.0',
    'https://App.uiscom.ru:8443',
    '{"api":"dataapi.comagic.ru","url":"https://App.uiscom.ru:8443"}',
    'https://App.uiscom.ru:8443 https://media.uiscom.ru:8443',
  ],
])('recordings of %s with PORTAL_URL=%s', async (api, portal, body, media) => {
  const env = { DATA_API_URL: api, PORTAL_URL: portal };
  for (const answer of [await ofNginx(env), await ofNpmStart(env)]) {
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain(`; media-src ${media}; `);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  }
});
