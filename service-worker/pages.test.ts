import { expect, it } from 'vitest';
import { isKeptPage } from './pages.ts';

it.each(['/', '/persons/6145241079', '/visitors/1', '/persons/', '/apis', '/no/such/page'])(
  '%s is drawn by the app, and kept but for a frame',
  (path) => {
    expect(isKeptPage('document', path)).toBe(true);
    expect(isKeptPage('iframe', path)).toBe(false);
  },
);

it.each([
  '/api',
  '/api/v2.0',
  '/api/v2.0/',
  '/assets/',
  '/assets/index-1a2b3c.js',
  '/healthz',
  '/sw.js',
  '/version.json',
  '/licenses.txt',
  '/simulator.json',
  '/favicon.svg',
  '//evil.example/',
  '//persons/1',
])('%s is not', (path) => expect(isKeptPage('document', path)).toBe(false));
