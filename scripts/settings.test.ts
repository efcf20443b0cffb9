import { expect, it } from 'vitest';
import { readSettings } from './settings.mjs';

const defaults = {
  host: '127.0.0.1',
  port: 4173,
  dataApiUrl: null,
  portalUrl: null,
  mediaSources: "'self'",
  serviceWorker: true,
  frameAncestors: "'none'",
};

it('there are defaults, also for empty variables', () => {
  const names = ['HOST', 'PORT', 'DATA_API_URL', 'PORTAL_URL', 'SERVICE_WORKER', 'FRAME_ANCESTORS'];
  expect(readSettings({})).toEqual(defaults);
  expect(readSettings(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(defaults);
  expect(readSettings({}, 5173).port).toBe(5173);
});

it.each<[name: string, value: string, expected: Partial<ReturnType<typeof readSettings>>]>([
  ['PORT', '0', { port: 0 }],
  ['PORT', '65535', { port: 65_535 }],
  ['DATA_API_URL', 'https://dataapi.comagic.ru/v2.0', { portalUrl: 'https://app.comagic.ru' }],
  ['DATA_API_URL', 'https://dataapi-jsonrpc.novofon.ru/v2.0', { portalUrl: 'https://app.novofon.ru' }],
  ['DATA_API_URL', 'https://mydataapi.example/v2.0', { portalUrl: null, mediaSources: "'none'" }],
  ['DATA_API_URL', 'http://127.0.0.1:9000/', { dataApiUrl: new URL('http://127.0.0.1:9000/') }],
  ['DATA_API_URL', 'http://localhost:9000/v2.0', { portalUrl: null }],
  ['DATA_API_URL', 'http://[::1]:9000/v2.0', { portalUrl: null }],
  ['PORTAL_URL', 'https://portal.example:8443/', { portalUrl: 'https://portal.example:8443' }],
  ['SERVICE_WORKER', 'on', { serviceWorker: true }],
  ['SERVICE_WORKER', 'off', { serviceWorker: false }],
  ['FRAME_ANCESTORS', "'none'", { frameAncestors: "'none'" }],
  ['FRAME_ANCESTORS', 'https://crm.example', { frameAncestors: 'https://crm.example' }],
  ['FRAME_ANCESTORS', "'self' https://*.bitrix24.ru", { frameAncestors: "'self' https://*.bitrix24.ru" }],
  [
    'FRAME_ANCESTORS',
    'http://127.0.0.1:8080  https://crm.example:8443',
    { frameAncestors: 'http://127.0.0.1:8080 https://crm.example:8443' },
  ],
])('takes %s=%s', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toMatchObject(expected);
});

it.each<[name: string, message: string, values: readonly string[]]>([
  [
    'PORT',
    'PORT must be a whole number from 0 to 65535',
    ['65536', '-1', '80.5', '1e3', '0x50', 'http', '99999999999999999999'],
  ],
  ['DATA_API_URL', 'DATA_API_URL is not a URL', ['dataapi.comagic.ru/v2.0', '//dataapi.comagic.ru']],
  [
    'DATA_API_URL',
    'DATA_API_URL must start with http',
    [
      'dataapi.comagic.ru:443',
      'ftp://dataapi.comagic.ru',
      'javascript:alert(1)',
      'http://dataapi.comagic.ru/v2.0',
      'http://127.0.0.1.evil.example/v2.0',
      'http://localhost.evil.example/v2.0',
      'http://10.0.0.5/v2.0',
      'http://0.0.0.0/v2.0',
    ],
  ],
  ['DATA_API_URL', 'DATA_API_URL must not hold a login', ['https://me:secret-word@dataapi.comagic.ru']],
  [
    'PORTAL_URL',
    'PORTAL_URL must be',
    [
      'app.comagic.ru',
      'http://app.comagic.ru',
      'https://app.comagic.ru/system',
      'https://me:secret-word@app.comagic.ru',
      'https://app.comagic.ru:99999',
      'https://app.comagic.ru?secret-word',
      'https://app.comagic.ru"; secret-word',
      'javascript:secret-word',
    ],
  ],
  ['SERVICE_WORKER', 'SERVICE_WORKER must be on or off', ['no', '0', 'OFF']],
  [
    'FRAME_ANCESTORS',
    'FRAME_ANCESTORS must be origins',
    [
      '*',
      'https:',
      'https://*',
      'crm.example',
      'https://crm.example/',
      'https://crm.example/path',
      'https://crm.example:99999',
      'https://crm.example,https://b.example',
      "https://crm.example; script-src 'unsafe-inline'",
      "'none' https://crm.example",
      'https://crm.example\nX-Header: 1',
      'javascript:alert(1)',
    ],
  ],
])('refuses %s in one line without secrets: “%s”', (name, message, values) => {
  for (const value of values) {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(message);
    expect(read).not.toThrow(/secret-word|\n/);
  }
});
