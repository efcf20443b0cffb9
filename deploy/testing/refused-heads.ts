// Request heads of a `POST /api/v2.0` that both nginx and `npm start` refuse, whatever the body.
import { gzipSync } from 'node:zlib';
import { callBody } from './http.ts';

interface RefusedHead {
  readonly what: string;
  readonly status: number;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const call = callBody('getobj.account', { access_token: 'x' });

export const refusedHeads: readonly RefusedHead[] = [
  { what: 'GET', status: 405, method: 'GET', headers: {} },
  {
    what: 'OPTIONS, as a browser asks for another site',
    status: 405,
    method: 'OPTIONS',
    headers: { Origin: 'https://evil.test' },
  },
  {
    what: 'text, as a form of another site sends it',
    status: 415,
    headers: { 'Content-Type': 'text/plain' },
  },
  // A browser sends an untyped `Blob` to another site without asking first.
  { what: 'no type', status: 415, headers: { 'Content-Type': '' } },
  { what: 'another charset', status: 415, headers: { 'Content-Type': 'application/json; charset=utf-7' } },
  { what: 'two types', status: 415, headers: { 'Content-Type': 'application/json, text/plain' } },
  {
    what: 'a compressed body',
    status: 415,
    headers: { 'Content-Encoding': 'gzip' },
    body: gzipSync(call),
  },
  { what: 'a page of another site', status: 403, headers: { 'Sec-Fetch-Site': 'cross-site' } },
  { what: 'a page of a neighbouring site', status: 403, headers: { 'Sec-Fetch-Site': 'same-site' } },
  { what: 'a body of 70 kB', status: 413, headers: {}, body: `"${'x'.repeat(70_000)}"` },
];
