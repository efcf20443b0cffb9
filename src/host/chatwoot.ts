import { isJsonObject } from '#src/domain/json.ts';
import { type Host, onMessage, toObject } from './host.ts';

/** After the first request, ms: only a conversation's last app gets an answer, and Chatwoot may not listen yet. */
const REPEATED_AFTER = [500, 1000, 2000, 4000];

/** Chatwoot posts the conversation's contact when it has loaded the frame, and on request. */
export const chatwoot: Host = (parent, show, signal) => {
  const request = (): void => parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
  const timers = REPEATED_AFTER.map((ms) => setTimeout(request, ms));
  const stop = (): void => timers.forEach(clearTimeout);
  signal.addEventListener('abort', stop);
  onMessage(parent, signal, (message) => {
    const { event, data } = toObject(message);
    const { contact } = toObject(data);
    if (event !== 'appContext' || !isJsonObject(contact)) return;
    stop();
    const { custom_attributes: attributes, phone_number: phone, email } = contact;
    show(() => ({ visitorId: toObject(attributes)['visitor_id'], phone, email }));
  });
  request();
};
