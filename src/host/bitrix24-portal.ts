import { post } from '#src/api/http-post.ts';
import { isJsonObject, type JsonObject, parseJson, parseString } from '#src/domain/json.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { MAX_JSON_LENGTH } from './early-messages.ts';
import { onMessage, parseHostOrigin, type Replies, waitFor } from './host.ts';

/** Never holds the token. `code`: Bitrix24's, else `HTTP 401`, `network` or `timeout`. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: string;

  /** `message`: Bitrix24's own words; '' if it has sent none. */
  constructor(code: string, message = '') {
    super(message);
    this.code = code;
  }
}

export type Portal = {
  /** What Bitrix24 has opened the frame for; null: it is silent. Its token is in memory only, and sent to the portal alone. */
  readonly connect: () => Promise<JsonObject | null>;
  /** Sends a command to the parent. undefined: it is silent. */
  readonly command: (name: string, params?: object) => Promise<unknown>;
  /** Sends a command whose answer comes at each event. */
  readonly onEvent: (event: string, receive: (data: unknown) => void) => void;
  /** A REST method's `result`. Rejects with a `PortalError`. A token that has expired is renewed once. */
  readonly call: (method: string, params: Readonly<Record<string, string>>) => Promise<unknown>;
};

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };

let commandCount = 0;

/** The portal that `window.name` names, if it is the parent's origin. null: the name is another. */
export function openPortal(parent: Window, signal: AbortSignal): Portal | null {
  const [domain = '', protocol, appSid = ''] = window.name.split('|');
  const origin = parseHostOrigin(`${protocol === '0' ? 'http' : 'https'}://${domain}`);
  if (origin === null || appSid === '') return null;
  const portalOrigin = origin;
  const replies: Replies = new Map();
  let token = '';

  onMessage(
    parent,
    signal,
    (data) => {
      if (typeof data !== 'string' || data.length > MAX_JSON_LENGTH) return;
      const [key = ''] = data.split(':', 1);
      replies.get(key)?.(parseJson(data.slice(key.length + 1)));
    },
    origin,
  );

  function send(name: string, params?: object): string {
    const key = `pv${(commandCount += 1)}`;
    const parts = params === undefined ? [name] : [name, JSON.stringify(params)];
    // The browser drops it if the parent has another origin.
    parent.postMessage([...parts, key, appSid].join(':'), portalOrigin);
    return key;
  }
  const command = (name: string, params?: object): Promise<unknown> => waitFor(replies, send(name, params));

  async function callOnce(method: string, params: Readonly<Record<string, string>>): Promise<unknown> {
    const response = await post({
      fetch: (url, init) => fetch(url, { ...init, headers: FORM }),
      url: `${origin}/rest/${method}.json`,
      body: new URLSearchParams({ ...params, auth: token }).toString(),
      signal,
    });
    if (response.kind !== 'response') throw new PortalError(response.kind);
    const answer = parseJson(response.text);
    if (isJsonObject(answer) && 'result' in answer) return answer['result'];
    if (!isJsonObject(answer) || typeof answer['error'] !== 'string')
      throw new PortalError(`HTTP ${response.status}`);
    const words = parseString(answer['error_description']) ?? '';
    throw new PortalError(
      truncate(answer['error'], 64),
      truncate(token === '' ? words : words.replaceAll(token, '…'), 300),
    );
  }

  async function renewToken(name: string, params?: object): Promise<JsonObject | null> {
    const reply = await command(name, params);
    if (!isJsonObject(reply)) return null;
    token = parseString(reply['AUTH_ID']) ?? '';
    return reply;
  }

  return {
    connect: () => renewToken('getInitData'),
    command,
    onEvent: (event, receive) => void replies.set(send('placementBindEvent', { event }), receive),
    call: async (method, params) => {
      try {
        return await callOnce(method, params);
      } catch (error) {
        if (!(error instanceof PortalError) || error.code !== 'expired_token') throw error;
        if ((await renewToken('refreshAuth', {})) === null) throw error;
        return callOnce(method, params);
      }
    },
  };
}
