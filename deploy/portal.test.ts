// nginx and `npm start` make the same of the same variables: whose keys are taken, where recordings are, who may frame the pages.
import { expect, it } from 'vitest';
import { dataApiForwardPlugin } from '../scripts/vite/data-api-forward.ts';
import { readSettings } from '../scripts/settings.mjs';
import { securityHeadersPlugin } from '../scripts/vite/security-headers.ts';
import { startPreview } from './testing/forwarding.ts';
import { portOf, send } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';

it.concurrent.each<[api: string, portal: string, media: string]>([
  [
    'dataapi.comagic.ru',
    '',
    'https://app.comagic.ru https://media.comagic.ru https://app.uiscom.ru https://media.uiscom.ru',
  ],
  [
    'dataapi.callgear.ae',
    '',
    'https://app.callgear.ae https://media.callgear.ae https://app.callgear.com https://media.callgear.com',
  ],
  ['dataapi-jsonrpc.novofon.ru', '', 'https://app.novofon.ru https://media.novofon.ru'],
  ['mydataapi.example', '', "'none'"],
  ['api.example', 'https://portal.example/', 'https://portal.example'],
  ['api.example', 'https://App.test:8443', 'https://App.test:8443 https://media.test:8443'],
])('recordings of %s with PORTAL_URL=%s', async (api, portal, media) => {
  const FRAME_ANCESTORS = 'https://crm.example https://*.bitrix24.ru';
  const DATA_API_URL = `https://${api.replace('dataapi.', 'DataAPI.')}/v2.0`;
  const env = { DATA_API_URL, PORTAL_URL: portal, FRAME_ANCESTORS };
  const nginx = await startNginx(env);
  const plugins = [
    securityHeadersPlugin(readSettings(env)),
    dataApiForwardPlugin(new URL(DATA_API_URL), readSettings(env)),
  ];
  const server = await startPreview(plugins);
  for (const port of [nginx.port, portOf(server.httpServer)]) {
    const { status, headers, body } = await send(port, '/portal.json');
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { api, url: media === "'none'" ? '' : media.split(' ')[0] },
    ]);
    const { 'content-security-policy': policy, 'content-type': type, 'cache-control': caching } = headers;
    expect([type, caching]).toEqual(['application/json; charset=utf-8', 'no-store']);
    expect(policy).toContain(`; media-src ${media}; `);
    expect(policy).toContain(`; frame-ancestors ${FRAME_ANCESTORS}; `);
  }
  await Promise.all([nginx.stop(), server.close()]);
});
