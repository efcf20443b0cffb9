// Whose keys are taken, where recordings are, and who may frame the pages: nginx and `npm start` make the same of the same variables.
import { expect, it } from 'vitest';
import { dataApiForwardPlugin } from '../scripts/vite/data-api-forward.ts';
import { readSettings } from '../scripts/settings.mjs';
import { securityHeadersPlugin } from '../scripts/vite/security-headers.ts';
import { startPreview } from './testing/forwarding.ts';
import { portOf, send } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';

async function ofNginx(env: Readonly<Record<string, string>>) {
  const nginx = await startNginx(env);
  const answer = await send(nginx.port, '/portal.json');
  await nginx.stop();
  return answer;
}

async function ofNpmStart(env: Readonly<Record<string, string>>) {
  const { dataApiUrl, ...settings } = readSettings(env);
  if (dataApiUrl === null) throw new Error('There is no Data API.');
  const server = await startPreview([
    securityHeadersPlugin(settings),
    dataApiForwardPlugin(dataApiUrl, settings),
  ]);
  const answer = await send(portOf(server.httpServer), '/portal.json');
  await server.close();
  return answer;
}

it.concurrent.each<[api: string, portal: string, url: string, media: string]>([
  ['dataapi.comagic.ru', '', 'https://app.comagic.ru', 'https://app.comagic.ru https://media.comagic.ru'],
  [
    'dataapi-jsonrpc.novofon.ru',
    '',
    'https://app.novofon.ru',
    'https://app.novofon.ru https://media.novofon.ru',
  ],
  ['mydataapi.example', '', '', "'none'"],
  ['api.example', 'https://portal.example/', 'https://portal.example', 'https://portal.example'],
  [
    'dataapi.comagic.ru',
    'https://App.uiscom.ru:8443',
    'https://App.uiscom.ru:8443',
    'https://App.uiscom.ru:8443 https://media.uiscom.ru:8443',
  ],
])('recordings of %s with PORTAL_URL=%s', async (api, portal, url, media) => {
  const FRAME_ANCESTORS = 'https://crm.example https://*.bitrix24.ru';
  const DATA_API_URL = `https://${api.replace('dataapi.', 'DataAPI.')}/v2.0`;
  const env = { DATA_API_URL, PORTAL_URL: portal, FRAME_ANCESTORS };
  for (const answer of [await ofNginx(env), await ofNpmStart(env)]) {
    expect(answer).toMatchObject({ status: 200, body: JSON.stringify({ api, url }) });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain(`; media-src ${media}; `);
    expect(answer.headers['content-security-policy']).toContain(`; frame-ancestors ${FRAME_ANCESTORS}; `);
    expect(answer.headers).not.toHaveProperty('x-frame-options');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  }
});
