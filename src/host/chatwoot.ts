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
  onMessage(parent, signal, (text) => {
    if (typeof text !== 'string' || !text.includes('"appContext"')) return;
    // A text may be long: parsed only when its turn comes.
    show(() => {
      const { event, data } = toObject(text);
      const { contact } = toObject(data);
      if (event !== 'appContext' || !isJsonObject(contact)) return null;
      stop();
      const { custom_attributes: attributes, phone_number: phone, email } = contact;
      return { visitorId: toObject(attributes)['visitor_id'], phone, email };
    });
  });
  request();
};
