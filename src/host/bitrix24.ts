import { post } from '#src/api/http-post.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { createStore } from '#src/domain/store.ts';
import { createQuestions, type Host, type HostContact, onMessage, parseOrigin, toObject } from './host.ts';

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

type Params = Readonly<Record<string, string>>;

export type Portal = NonNullable<ReturnType<typeof openPortal>>;

/** What the page of Bitrix24 shows, while no contact is open. */
export type Bitrix24State =
  | { readonly kind: 'connecting' | 'noContact' }
  /** `error`: null if the parent is silent. `retry`: null if it runs. */
  | { readonly kind: 'failed'; readonly error: PortalError | null; readonly retry: (() => void) | null }
  /** Not in a card or a call. `isInstalling`: opened to install the application. */
  | {
      readonly kind: 'start';
      readonly portal: Portal;
      readonly isAdmin: boolean;
      readonly isInstalling: boolean;
    };

export const bitrix24State = createStore<Bitrix24State>({ kind: 'connecting' });

/** A tab shows its contact, lead or deal; a call its number, else the card that it is linked to. */
export const bitrix24: Host = (parent, show, signal) => {
  const portal = openPortal(parent, signal);
  const report = (state: Bitrix24State): void => {
    if (!signal.aborted) bitrix24State.setState(state);
  };
  const fail = (error: PortalError | null, tryAgain: () => void): void => {
    const retry = (): void => {
      report({ kind: 'failed', error, retry: null });
      tryAgain();
    };
    report({ kind: 'failed', error, retry });
  };

  async function start(): Promise<void> {
    const init = portal && (await portal.connect());
    if (portal === null || init === null) return fail(null, () => void start());
    const { PLACEMENT: placement } = init;
    const [isAdmin, isInstalling] = [isTrue(init['IS_ADMIN']), isTrue(init['INSTALL'])];
    const type = /^CRM_(CONTACT|LEAD|DEAL)_DETAIL_TAB$/.exec(String(placement))?.[1];
    const isCall = placement === 'CALL_CARD';
    if (isInstalling || (type === undefined && !isCall))
      return report({ kind: 'start', portal, isAdmin, isInstalling });
    const options = toObject(init['PLACEMENT_OPTIONS']);
    const open = (call: unknown): void =>
      show(async (current) => {
        try {
          const contact = await findContact(portal, toObject(call), current);
          // Shown only if the contact is of no use.
          report({ kind: 'noContact' });
          return contact;
        } catch (error) {
          if (current.aborted || !(error instanceof PortalError)) throw error;
          fail(error, () => open(call));
          return {};
        }
      });
    open(isCall ? options : { CRM_ENTITY_TYPE: type, CRM_ENTITY_ID: options['ID'] });
    if (isCall) portal.onEvent('CallCard::EntityChanged', open);
  }

  void start();
};

/** The first phone, else the first e-mail; empty if there is neither. */
async function findContact(portal: Portal, call: JsonObject, signal: AbortSignal): Promise<HostContact> {
  const { PHONE_NUMBER: phone, CRM_ENTITY_TYPE: entityType, CRM_ENTITY_ID: id } = call;
  if (isPhone(phone)) return { phone };
  const type = /^(?:CONTACT|LEAD|DEAL)$/.exec(String(entityType))?.[0];
  if (type === undefined || !/^[1-9]\d*$/.test(String(id))) return {};
  const entity = toObject(await portal.call(`crm.${type.toLowerCase()}.get`, { id: String(id) }, signal));
  const { PHONE: phones, EMAIL: emails, CONTACT_ID: contactId } = entity;
  if (type === 'DEAL')
    return findContact(portal, { CRM_ENTITY_TYPE: 'CONTACT', CRM_ENTITY_ID: contactId }, signal);
  return { phone: toTexts(phones).find(isPhone), email: toTexts(emails)[0] };
}

/** Neither an extension nor “unknown”. */
const isPhone = (text: unknown): boolean => typeof text === 'string' && /(?:\d\D*){5}/.test(text);

const toTexts = (values: unknown): readonly unknown[] =>
  Array.isArray(values) ? values.map((value) => toObject(value)['VALUE']) : [];

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1;

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };

/** The portal that `window.name` names, if it is the parent's origin. null: the name is another. */
function openPortal(parent: Window, signal: AbortSignal) {
  const [domain = '', protocol, appSid = ''] = window.name.split('|');
  const origin = parseOrigin(`${protocol === '0' ? 'http' : 'https'}://${domain}`);
  if (origin === null || appSid === '') return null;
  const { ask, listen, answer } = createQuestions();
  let token = '';

  onMessage(
    parent,
    signal,
    (data) => {
      const [, number, json] = (typeof data === 'string' && /^pv(\d+):(.*)$/s.exec(data)) || [];
      answer(number, json);
    },
    origin,
  );

  /** The browser drops it if the parent has another origin. */
  const command =
    (...parts: string[]) =>
    (number: number): void =>
      parent.postMessage([...parts, `pv${number}`, appSid].join(':'), origin);

  /** A reply with a token, which stays in memory, and goes to the portal alone. null: Bitrix24 is silent. */
  async function renewToken(...parts: string[]): Promise<JsonObject | null> {
    const reply = toObject(await ask(command(...parts)));
    if (typeof reply['AUTH_ID'] !== 'string') return null;
    token = reply['AUTH_ID'];
    return reply;
  }

  async function callOnce(method: string, params: Params, current: AbortSignal): Promise<unknown> {
    const response = await post(
      (url, init) => fetch(url, { ...init, headers: FORM }),
      `${origin}/rest/${method}.json`,
      new URLSearchParams({ ...params, auth: token }).toString(),
      current,
    );
    if (response.kind !== 'response') throw new PortalError(response.kind);
    const { result, error, error_description: words = '' } = toObject(response.text);
    if (result !== undefined) return result;
    if (typeof error !== 'string') throw new PortalError(`HTTP ${response.status}`);
    const message = token === '' ? String(words) : String(words).replaceAll(token, '…');
    throw new PortalError(truncate(error, 64), truncate(message, 300));
  }

  return {
    /** What Bitrix24 has opened the frame for. */
    connect: () => renewToken('getInitData'),
    finishInstall: () => ask(command('setInstallFinish')),
    onEvent: (event: string, receive: (data: unknown) => void) =>
      listen(receive, command('placementBindEvent', JSON.stringify({ event }))),
    /** A REST method's `result`. Rejects with a `PortalError`, or if `current` aborts. A token that has expired is renewed once. */
    call: async (method: string, params: Params, current = signal): Promise<unknown> => {
      try {
        return await callOnce(method, params, current);
      } catch (error) {
        if (!(error instanceof PortalError) || error.code !== 'expired_token') throw error;
        if ((await renewToken('refreshAuth', '{}')) === null) throw error;
        return callOnce(method, params, current);
      }
    },
  };
}
