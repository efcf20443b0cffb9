// Sends requests with exactly the headers that a test gives, and raw bytes.
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

type Request = RequestOptions & { readonly body?: string | Buffer };

/** Sends `path` unchanged, by default on a connection of its own. */
export async function send(port: number, path: string, { body, ...options }: Request = {}) {
  const asked = httpRequest({ host: '127.0.0.1', port, path, agent: false, ...options }).end(body);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: await text(response) };
}

export const JSON_HEADERS = { 'Content-Type': 'application/json; charset=UTF-8' };

export function callBody(method: string, params: object, id: string | number = 'a1'): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

/** Which the server forwards. */
export const goodCall = callBody('getobj.account', { access_token: 'x' });

/** `POST /api/v2.0`. */
export function post(
  port: number,
  body: string | Buffer,
  given: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
) {
  const headers = { ...JSON_HEADERS, ...given };
  return send(port, '/api/v2.0', { method: 'POST', headers, body, ...(signal && { signal }) });
}

export const BITRIX24 = '/bitrix24?DOMAIN=company.bitrix24.ru&PROTOCOL=1&LANG=ru&APP_SID=abc';

/** Of this many bytes, as Bitrix24 opens a page: from another site, with a token. */
export function postForm(port: number, path: string, bytes = 1_000, more = {}) {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' };
  const headers = { Origin: 'https://company.bitrix24.ru', ...type, ...more };
  const body = 'AUTH_ID=secret-of-anna'.padEnd(bytes, 'x').slice(0, bytes);
  return send(port, path, { method: 'POST', headers, body });
}

/** Sends the bytes; returns everything received until the other side closes, or is silent for `quietMs`. */
export function sendRaw(port: number, bytes: string | Buffer, quietMs = 400): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(quietMs, () => socket.destroy());
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => (received += chunk));
    // A reset also ends the answer.
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

export function portOf(server: { address(): AddressInfo | string | null } | null): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen on TCP.');
  return address.port;
}

/** Checks every 20 ms until the condition holds; rejects after `withinMs`. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; !(await isSo()); await wait(20))
    if (Date.now() > deadline) throw new Error(`Not so within ${withinMs} ms: ${String(isSo)}`);
}
