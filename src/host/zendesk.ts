import { createQuestions, type Host, type HostContact, onMessage, parseOrigin, toObject } from './host.ts';

/** The app that Zendesk has framed, as its URL names it. */
export type ZendeskApp = { readonly origin: string; readonly appGuid: string };

export function parseZendeskApp(origin: unknown, appGuid: unknown): ZendeskApp | null {
  const parsed = parseOrigin(origin);
  return parsed === null || typeof appGuid !== 'string' || appGuid === ''
    ? null
    : { origin: parsed, appGuid };
}

const REGISTERED = 'app.registered';
const EVENTS = ['app.activated', 'ticket.requester.id.changed'];

/** Zendesk's app framework 2: a ticket's requester, or the user of a user's page. */
export const createZendesk =
  ({ origin, appGuid }: ZendeskApp): Host =>
  (parent, show, signal) => {
    const { ask, answer } = createQuestions();
    let subject: 'ticket.requester' | 'user' | null = null;

    const post = (message: object): void =>
      parent.postMessage(JSON.stringify({ ...message, appGuid, instanceGuid: appGuid }), origin);
    const subscribe = (event: string): void =>
      post({ key: `iframe.on:${event}`, message: { subscriberCount: 1 } });

    async function find(): Promise<HostContact> {
      const params = [`${subject}.id`, `${subject}.email`] as const;
      const { result } = toObject(await ask((number) => post({ id: number, request: 'get', params })));
      const { [params[0]]: id, [params[1]]: email } = toObject(result);
      if (!/^\d+$/.test(String(id))) return { email };
      const { message } = toObject(
        await ask((number) => {
          for (const end of ['done', 'fail']) subscribe(`request:${number}.${end}`);
          post({ key: `request:${number}`, message: { url: `/api/v2/users/${String(id)}.json` } });
        }),
      );
      const { responseArgs } = toObject(message);
      const user = toObject(toObject(Array.isArray(responseArgs) ? responseArgs[0] : null)['user']);
      return { phone: user['phone'], email: user['email'] ?? email };
    }

    onMessage(
      parent,
      signal,
      (text) => {
        if (typeof text !== 'string') return;
        const [, event = ''] = /"key":"zaf\.([a-z.]+)"/.exec(text) ?? [];
        // A text may be long: parsed only when its turn comes, and an answer only if it was asked for.
        if (event !== REGISTERED && !EVENTS.includes(event))
          return answer((/"zaf\.request:(\d+)/.exec(text) ?? /"id":(\d+)/.exec(text))?.[1], text);
        show(() => {
          if (event === REGISTERED) {
            const { location } = toObject(toObject(toObject(text)['message'])['context']);
            subject = location === 'user_sidebar' ? 'user' : 'ticket.requester';
            EVENTS.forEach(subscribe);
          }
          return subject && find();
        });
      },
      origin,
    );
    post({ key: 'iframe.handshake', message: { version: '2.0' } });
  };
