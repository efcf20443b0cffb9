import { expect, it } from 'vitest';
import { readSettings } from './settings.mjs';
import { sharedSettings } from './testing/shared-settings.ts';

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
  ['DATA_API_URL', 'http://127.0.0.1:9000/v2.0', { dataApiUrl: new URL('http://127.0.0.1:9000/v2.0') }],
  ['DATA_API_URL', 'http://localhost:9000/v2.0', { portalUrl: null }],
  ['DATA_API_URL', 'http://[::1]:9000/v2.0', { portalUrl: null }],
  ['PORTAL_URL', 'https://portal.example:8443/', { portalUrl: 'https://portal.example:8443' }],
  ['SERVICE_WORKER', 'on', { serviceWorker: true }],
  ['SERVICE_WORKER', 'off', { serviceWorker: false }],
  ['FRAME_ANCESTORS', "'self' https://*.bitrix24.ru", { frameAncestors: "'self' https://*.bitrix24.ru" }],
])('takes %s=%s', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toMatchObject(expected);
});

it.each<[name: string, message: string, values: readonly string[]]>([
  [
    'PORT',
    'PORT must be a whole number from 0 to 65535',
    ['65536', '-1', '80.5', '1e3', '0x50', 'http', '99999999999999999999'],
  ],
  ['SERVICE_WORKER', 'SERVICE_WORKER must be on or off', ['no', '0', 'OFF']],
  ...sharedSettings.map(([name, , refused]): [string, string, readonly string[]] => [
    name,
    `${name} must be `,
    refused,
  ]),
])('refuses %s in one line without secrets: “%s”', (name, message, values) => {
  for (const value of values) {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(message);
    expect(read).not.toThrow(/secret|\n/);
  }
});

it.each(sharedSettings)('takes %s as the web server does', (name, taken) => {
  for (const value of taken) expect(() => readSettings({ [name]: value })).not.toThrow();
});
