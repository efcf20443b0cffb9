import { isJsonObject, type JsonObject, parseJson } from '#src/domain/json.ts';
import { createStore } from '#src/session/storage.ts';
import { openPortal, type Portal, PortalError } from './bitrix24-portal.ts';
import { coalesce, type Host } from './host.ts';

/** What the page of Bitrix24 shows, while no contact is open. */
export type Bitrix24State =
  | { readonly kind: 'connecting' | 'noContact' }
  /** `error`: null if the parent is silent. */
  | { readonly kind: 'failed'; readonly error: PortalError | null; readonly retry: () => void }
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
  const fail = (error: PortalError | null, retry: () => void): void => {
    report({ kind: 'failed', error, retry });
    show({});
  };
  let options: JsonObject = {};

  async function start(): Promise<void> {
    const init = portal && (await portal.connect());
    if (portal === null || init === null) return fail(null, () => void start());
    const { PLACEMENT: placement } = init;
    const [isAdmin, isInstalling] = [isTrue(init['IS_ADMIN']), isTrue(init['INSTALL'])];
    const entity = /^CRM_(CONTACT|LEAD|DEAL)_DETAIL_TAB$/.exec(String(placement))?.[1];
    const isCall = placement === 'CALL_CARD';
    if (isInstalling || (entity === undefined && !isCall))
      return report({ kind: 'start', portal, isAdmin, isInstalling });
    options = toObject(init['PLACEMENT_OPTIONS']);
    if (isCall)
      portal.onEvent('CallCard::EntityChanged', (call) => {
        if (!isJsonObject(call)) return;
        options = call;
        open();
      });
    else options = { CRM_ENTITY_TYPE: entity, CRM_ENTITY_ID: options['ID'] };
    open();
  }

  const open = coalesce(async (isOutdated) => {
    const { PHONE_NUMBER: phone, CRM_ENTITY_TYPE: type, CRM_ENTITY_ID: id } = options;
    try {
      const contact = isPhone(phone) ? { phone } : await fetchContact(portal, String(type), id);
      if (isOutdated()) return;
      // Shown only if the contact is of no use.
      report({ kind: 'noContact' });
      show(contact);
    } catch (error) {
      if (error instanceof PortalError && !isOutdated()) fail(error, open);
    }
  });

  void start();
};

/** The first phone, else the first e-mail; empty if there is neither. */
async function fetchContact(portal: Portal | null, type: string, id: unknown): Promise<object> {
  if (portal === null || !/^(?:CONTACT|LEAD|DEAL)$/.test(type) || !/^[1-9]\d*$/.test(String(id))) return {};
  const entity = toObject(await portal.call(`crm.${type.toLowerCase()}.get`, { id: String(id) }));
  if (type === 'DEAL') return fetchContact(portal, 'CONTACT', entity['CONTACT_ID']);
  return { phone: toTexts(entity['PHONE']).find(isPhone), email: toTexts(entity['EMAIL'])[0] };
}

/** Neither an extension nor “unknown”. */
const isPhone = (text: unknown): boolean => typeof text === 'string' && /(?:\d\D*){5}/.test(text);

const toTexts = (values: unknown): readonly unknown[] =>
  Array.isArray(values) ? values.map((value) => toObject(value)['VALUE']) : [];

/** Options may be JSON. */
function toObject(value: unknown): JsonObject {
  const object = typeof value === 'string' ? parseJson(value) : value;
  return isJsonObject(object) ? object : {};
}

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1;
