import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.mjs';

describe('readSettings', () => {
  it('has defaults, also for empty variables', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 4173,
      dataApiUrl: null,
      portalUrl: null,
      mediaSources: "'self'",
      serviceWorker: true,
      frameAncestors: "'none'",
    };
    expect(readSettings({})).toEqual(defaults);
    const empty = {
      HOST: '',
      PORT: ' ',
      DATA_API_URL: '',
      PORTAL_URL: ' ',
      SERVICE_WORKER: '',
      FRAME_ANCESTORS: ' ',
    };
    expect(readSettings(empty)).toEqual(defaults);
    expect(readSettings({}, 5173).port).toBe(5173);
  });

  it.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('takes the port %s', (text, port) => {
    expect(readSettings({ PORT: text }).port).toBe(port);
  });

  it.each(['65536', '-1', '80.5', '1e3', '0x50', 'http', '99999999999999999999'])(
    'refuses the port %s',
    (text) => {
      expect(() => readSettings({ PORT: text })).toThrow(/^PORT must be a whole number from 0 to 65535/);
    },
  );

  it.each([
    'https://dataapi.comagic.ru/v2.0',
    'http://127.0.0.1:9000/',
    'http://localhost:9000/v2.0',
    'http://[::1]:9000/v2.0',
  ])('takes the Data API at %s', (text) => {
    expect(readSettings({ DATA_API_URL: text }).dataApiUrl?.href).toBe(text);
  });

  it.each([
    ['https://dataapi.comagic.ru/v2.0', undefined, 'https://app.comagic.ru'],
    ['https://dataapi-jsonrpc.novofon.ru/v2.0', undefined, 'https://app.novofon.ru'],
    ['https://mydataapi.example/v2.0', undefined, null],
    ['https://api.example/v2.0', 'https://portal.example:8443/', 'https://portal.example:8443'],
    ['https://dataapi.comagic.ru/v2.0', 'https://app.uiscom.ru', 'https://app.uiscom.ru'],
    ['', 'https://app.comagic.ru', 'https://app.comagic.ru'],
  ])('of the Data API at %s with PORTAL_URL=%s recordings are at %s', (api, portal, expected) => {
    expect(readSettings({ DATA_API_URL: api, PORTAL_URL: portal }).portalUrl).toBe(expected);
  });

  it.each([
    'app.comagic.ru',
    'http://app.comagic.ru',
    'https://app.comagic.ru/system',
    'https://me:secret-word@app.comagic.ru',
    'https://app.comagic.ru:99999',
    'https://app.comagic.ru?secret-word',
    'https://app.comagic.ru"; secret-word',
    'javascript:secret-word',
  ])('refuses recordings at %j', (text) => {
    expect(() => readSettings({ PORTAL_URL: text })).toThrow(/^PORTAL_URL must be/);
    expect(() => readSettings({ PORTAL_URL: text })).not.toThrow(/secret-word|\n/);
  });

  it.each([
    ['on', true],
    ['off', false],
  ])('takes a service worker that is %s', (text, isOn) => {
    expect(readSettings({ SERVICE_WORKER: text }).serviceWorker).toBe(isOn);
  });

  it.each(['no', '0', 'OFF'])('refuses a service worker that is %s', (text) => {
    expect(() => readSettings({ SERVICE_WORKER: text })).toThrow(/^SERVICE_WORKER must be on or off/);
  });

  it.each([
    ['dataapi.comagic.ru/v2.0', /is not a URL/],
    ['dataapi.comagic.ru:443', /must start with http/],
    ['//dataapi.comagic.ru', /is not a URL/],
    ['ftp://dataapi.comagic.ru', /must start with http/],
    ['http://dataapi.comagic.ru/v2.0', /must start with https:\/\//],
    ['http://127.0.0.1.evil.example/v2.0', /must start with https:\/\//],
    ['http://localhost.evil.example/v2.0', /must start with https:\/\//],
    ['http://10.0.0.5/v2.0', /must start with https:\/\//],
    ['http://0.0.0.0/v2.0', /must start with https:\/\//],
    ['javascript:alert(1)', /must start with http/],
    ['https://me:secret-word@dataapi.comagic.ru', /must not hold a login/],
  ])('refuses the Data API at %s', (text, message) => {
    expect(() => readSettings({ DATA_API_URL: text })).toThrow(message);
    expect(() => readSettings({ DATA_API_URL: text })).not.toThrow(/secret-word|\n/);
  });

  it.each([
    ["'none'", "'none'"],
    ['https://crm.example', 'https://crm.example'],
    ["'self' https://*.bitrix24.ru", "'self' https://*.bitrix24.ru"],
    ['http://127.0.0.1:8080  https://crm.example:8443', 'http://127.0.0.1:8080 https://crm.example:8443'],
  ])('lets %s frame the viewer', (text, sources) => {
    expect(readSettings({ FRAME_ANCESTORS: text }).frameAncestors).toBe(sources);
  });

  it.each([
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
  ])('refuses that %j frames the viewer', (text) => {
    expect(() => readSettings({ FRAME_ANCESTORS: text })).toThrow(/^FRAME_ANCESTORS must be origins/);
    expect(() => readSettings({ FRAME_ANCESTORS: text })).not.toThrow(/\n/);
  });
});
