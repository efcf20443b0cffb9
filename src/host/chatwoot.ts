import { isJsonObject, parseJson } from '#src/domain/json.ts';
import { MAX_JSON_LENGTH } from './early-messages.ts';
import { type Host, type HostContact, onMessage } from './host.ts';

/** After the first request, ms: only a conversation's last app gets an answer, and Chatwoot may not listen yet. */
const REPEATED_AFTER = [500, 1000, 2000, 4000];

/** Chatwoot posts the conversation's contact when it has loaded the frame, and on request. */
export const chatwoot: Host = (parent, show, signal) => {
  const request = (): void => parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
  const timers = REPEATED_AFTER.map((ms) => setTimeout(request, ms));
  const stop = (): void => timers.forEach(clearTimeout);
  signal.addEventListener('abort', stop);
  onMessage(parent, signal, (data) => {
    const contact = parseAppContext(data);
    if (contact === null) return;
    stop();
    show(contact);
  });
  request();
};

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
