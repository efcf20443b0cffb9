import { expect, it } from 'vitest';
import { readSettings } from './settings.mjs';
import { sharedSettings } from './testing/shared-settings.ts';

it('an empty variable means its default', () => {
  const defaults = { port: 4173, dataApiUrl: null, serviceWorker: true, frameAncestors: "'none'" };
  expect(readSettings({ PORT: ' ', DATA_API_URL: '', SERVICE_WORKER: ' ' })).toMatchObject(defaults);
});

// Portals and whose sounds are played: deploy/portal.test.ts.
const own = [
  ['DATA_API_URL', ['https://10.0.0.5/api/v2.0', 'http://localhost:8080/v2.0'], []],
  ['FRAME_ANCESTORS', ['http://127.0.0.1:8080'], []],
  ['PORT', ['0', '80', '65535'], ['65536', '-1', '80.5', '1e3', '0x50']],
  ['SERVICE_WORKER', ['on', 'off'], ['no', 'OFF']],
] as const;

it.each([...own, ...sharedSettings])(
  'takes and refuses %s, in one line without secrets',
  (name, taken, refused) => {
    for (const value of taken) expect(() => readSettings({ [name]: value })).not.toThrow();
    for (const value of refused) {
      const read = () => readSettings({ [name]: value });
      expect(read).toThrow(`${name} must be `);
      expect(read).not.toThrow(/secret|\n/);
    }
  },
);
