import { isJsonObject, type JsonObject, parseJson } from '#src/domain/json.ts';
import { MAX_JSON_LENGTH } from './early-messages.ts';
import { coalesce, type Host, onMessage, parseHostOrigin, type Replies, waitFor } from './host.ts';

/** The app that Zendesk has framed, as its URL names it. */
export type ZendeskApp = { readonly origin: string; readonly appGuid: string };

export function parseZendeskApp(origin: unknown, appGuid: unknown): ZendeskApp | null {
  const parsed = parseHostOrigin(origin);
  return parsed !== null && typeof appGuid === 'string' && appGuid !== ''
    ? { origin: parsed, appGuid }
    : null;
}

/** Zendesk's app framework 2: a ticket's requester, or the user of a user's page. */
export const createZendesk =
  ({ origin, appGuid }: ZendeskApp): Host =>
  (parent, show, signal) => {
    const replies: Replies = new Map();
    let subject: 'ticket.requester' | 'user' | null = null;
    let shownId: string | null = null;
    let requestCount = 0;

    const post = (message: object): void =>
      parent.postMessage(JSON.stringify({ ...message, appGuid, instanceGuid: appGuid }), origin);
    const subscribe = (event: string): void =>
      post({ key: `iframe.on:${event}`, message: { subscriberCount: 1 } });

    /** Empty if Zendesk refuses or does not answer. */
    async function fetchUser(id: string): Promise<JsonObject> {
      const request = `request:${(requestCount += 1)}`;
      const reply = waitFor(replies, request);
      for (const end of ['done', 'fail']) subscribe(`${request}.${end}`);
      post({ key: request, message: { url: `/api/v2/users/${id}.json` } });
      const { responseArgs } = toObject(await reply);
      return toObject(toObject(Array.isArray(responseArgs) ? responseArgs[0] : null)['user']);
    }

    const read = coalesce(async (isOutdated) => {
      const id = (requestCount += 1);
      const reply = waitFor(replies, String(id));
      post({ id, request: 'get', params: [`${subject}.id`, `${subject}.email`] });
      const result = toObject(await reply);
      const userId = toUserId(result[`${subject}.id`]);
      if (isOutdated() || (userId !== null && userId === shownId)) return;
      const { phone, email } = userId === null ? {} : await fetchUser(userId);
      if (isOutdated()) return;
      shownId = userId;
      show({ phone, email: email ?? result[`${subject}.email`] });
    });

    onMessage(
      parent,
      signal,
      (data) => {
        if (typeof data !== 'string' || data.length > MAX_JSON_LENGTH) return;
        const { key, id, message, result } = toObject(parseJson(data));
        if (subject === null) {
          if (key !== 'zaf.app.registered') return;
          const { location } = toObject(toObject(message)['context']);
          subject = location === 'user_sidebar' ? 'user' : 'ticket.requester';
          subscribe('app.activated');
          subscribe('ticket.requester.id.changed');
          read();
        } else if (key === 'zaf.app.activated' || key === 'zaf.ticket.requester.id.changed') read();
        else if (typeof key === 'string')
          replies.get(key.replace(/^zaf\.(request:\d+)\.(?:done|fail)$/, '$1'))?.(message);
        else replies.get(String(id))?.(result);
      },
      origin,
    );
    post({ key: 'iframe.handshake', message: { version: '2.0' } });
  };

const toObject = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const toUserId = (value: unknown): string | null => (/^\d+$/.test(String(value)) ? String(value) : null);
