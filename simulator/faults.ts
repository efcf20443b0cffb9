import type { ServerResponse } from 'node:http';
import type { TransportFault } from './data/reserved-people.ts';
import { later, send, sendJson } from './rpc/http.ts';
import { isRecord, type JsonObject } from '#src/lib/is-record.ts';

const RETRY_AFTER_SECONDS = 2;

function sendPage(
  res: ServerResponse,
  status: number,
  title: string,
  headers?: Record<string, string>,
): void {
  const html = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  send(res, status, 'text/html', html, headers);
}

function withData(body: JsonObject, data: unknown): JsonObject {
  const result = isRecord(body['result']) ? body['result'] : {};
  return { ...body, result: { ...result, data } };
}

/** Promises the whole body, sends half of it, and cuts the connection. */
function cutInBody(res: ServerResponse, body: JsonObject): void {
  const bytes = Buffer.from(JSON.stringify(body));
  res.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length + 1_000,
  });
  res.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => res.destroy());
}

/** Sends a good answer with the given transport fault. */
export function sendFaulty(
  res: ServerResponse,
  fault: TransportFault,
  body: JsonObject,
  slowMs: number,
): void {
  switch (fault) {
    case 'slow':
      return later(res, slowMs, () => sendJson(res, body));
    case 'never-answers':
      return;
    case 'cut-before-headers':
      res.destroy();
      return;
    case 'cut-in-body':
      return cutInBody(res, body);
    case 'http-429':
      return sendPage(res, 429, 'Too many requests', { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    case 'http-500':
      return sendPage(res, 500, 'Server error');
    case 'http-502':
      return sendPage(res, 502, 'Bad gateway');
    case 'http-503':
    case 'fails-twice':
      return sendPage(res, 503, 'Service unavailable');
    case 'http-504':
      return sendPage(res, 504, 'Gateway timeout');
    case 'http-404':
      return sendPage(res, 404, 'Not found');
    case 'http-403':
      return sendPage(res, 403, 'Blocked by a filter');
    case 'captive-portal':
      return sendPage(res, 200, 'Welcome to the hotel network, please sign in');
    case 'invalid-json':
      return send(res, 200, 'application/json', `${JSON.stringify(body).slice(0, -1)},}`);
    case 'empty-body':
      return send(res, 200, 'application/json', '');
    case 'wrong-envelope':
      return sendJson(res, { status: 'ok', answer: 42 });
    case 'foreign-id':
      return sendJson(res, { ...body, id: 'answer-to-another-call' });
    case 'null-id':
      return sendJson(res, { ...body, id: null });
    case 'data-object':
      return sendJson(res, withData(body, { rows: [] }));
    case 'data-string':
      return sendJson(res, withData(body, 'no rows'));
    case 'data-null':
      return sendJson(res, withData(body, null));
  }
}
