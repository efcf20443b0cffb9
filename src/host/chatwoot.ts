import { isJsonObject, parseJson } from '#src/domain/json.ts';
import { type Host, type HostContact, onMessage } from './host.ts';

/** Chatwoot posts the conversation's contact when it has loaded the frame, and on request. */
export const chatwoot: Host = (parent, show, signal) => {
  onMessage(parent, signal, (data) => {
    const contact = parseAppContext(data);
    if (contact !== null) show(contact);
  });
  parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
};

/** Chatwoot sends a whole conversation, e-mails included. */
const MAX_JSON_LENGTH = 10_000_000;

function parseAppContext(data: unknown): HostContact | null {
  if (typeof data !== 'string' || data.length > MAX_JSON_LENGTH || !data.startsWith('{')) return null;
  const message = parseJson(data);
  if (!isJsonObject(message) || message['event'] !== 'appContext' || !isJsonObject(message['data']))
    return null;
  const { contact } = message['data'];
  if (!isJsonObject(contact)) return null;
  const { custom_attributes: attributes, phone_number: phone, email } = contact;
  const visitorId = isJsonObject(attributes) ? attributes['visitor_id'] : undefined;
  return { visitorId, phone, email };
}
