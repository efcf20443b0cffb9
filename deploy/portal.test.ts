// nginx and `npm start` make the same of the same variables: whose keys are taken, where recordings are, who may frame the pages.
import { expect, it } from 'vitest';
import { dataApiForwardPlugin } from '../scripts/vite/data-api-forward.ts';
import { readSettings, SISTERS } from '../scripts/settings.mjs';
import { serverRulesPlugin } from '../scripts/vite/server-rules.ts';
import { startPreview } from './testing/forwarding.ts';
import { portOf, send } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';

const ofSisters = (portal: string, pair: readonly string[]): [api: string, portal: string, hosts: string] => {
  const others = pair.filter((one) => one !== portal);
  const hosts = [portal, ...others].flatMap((url) => [url, url.replace('app.', 'media.')]);
  return [portal.replace('https://app.', 'dataapi.'), '', hosts.join(' ').replaceAll('https://', '')];
};

it.concurrent.each<[api: string, portal: string, hosts: string]>([
  ...SISTERS.flatMap((pair) => pair.map((portal) => ofSisters(portal, pair))),
  ['dataapi-jsonrpc.novofon.ru', '', 'app.novofon.ru media.novofon.ru'],
  ['mydataapi.example', '', ''],
  ['api.example', 'https://portal.example/', 'portal.example'],
  ['api.example', 'https://App.test:8443', 'App.test:8443 media.test:8443'],
])('recordings of %s with PORTAL_URL=%s', async (api, portal, hosts) => {
  const media = hosts.split(' ').map((host) => (host ? `https://${host}` : "'none'"));
  const url = hosts ? media[0] : '';
  const FRAME_ANCESTORS = 'https://crm.example https://*.bitrix24.ru';
  const DATA_API_URL = `https://${api.replace('dataapi.', 'DataAPI.')}/v2.0`;
  const env = { DATA_API_URL, PORTAL_URL: portal, FRAME_ANCESTORS };
  const nginx = await startNginx(env);
  const plugins = [
    serverRulesPlugin(readSettings(env)),
    dataApiForwardPlugin(new URL(DATA_API_URL), readSettings(env)),
  ];
  const server = await startPreview(plugins);
  for (const port of [nginx.port, portOf(server.httpServer)]) {
    const { status, headers, body } = await send(port, '/portal.json');
    expect([status, JSON.parse(body)]).toEqual([200, { api, url }]);
    const { 'content-security-policy': policy, 'content-type': type, 'cache-control': caching } = headers;
    expect([type, caching]).toEqual(['application/json; charset=utf-8', 'no-store']);
    const [, sources = ''] = /; media-src ([^;]+); /.exec(String(policy)) ?? [];
    expect(sources.split(' ').toSorted()).toEqual(media.toSorted());
    expect(policy).toContain(`; frame-ancestors ${FRAME_ANCESTORS}; `);
  }
  await Promise.all([nginx.stop(), server.close()]);
});
