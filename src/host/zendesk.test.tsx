import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { chatwoot } from './chatwoot.ts';
import { startHost } from './testing/fake-parent.ts';
import { createZendesk, parseZendeskApp } from './zendesk.ts';

const origin = 'https://shop.zendesk.com';
const email = 'a@b.example';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

type Answers = { result: object; readonly users?: Readonly<Record<number, object>> };

/** Plays Zendesk: answers what it is asked with these tickets and users. */
function startZendesk(answers: Answers, location = 'ticket_sidebar') {
  const frame = startHost(createZendesk({ origin, appGuid: 'guid' }), origin);
  let answered = 0;
  const sent = () => frame.posted().map(([text]): Record<string, unknown> => JSON.parse(String(text)));
  const send = (message: object): void => frame.send(JSON.stringify(message));
  return {
    ...frame,
    /** Until nothing more is asked. */
    emit: async (name: string) => {
      send({ key: `zaf.${name}`, message: { context: { location } } });
      for (; answered < sent().length; answered += 1) {
        const { id, message, key } = sent()[answered] ?? {};
        const [, asked] = /(\d+)\.json/.exec(JSON.stringify(message)) ?? [];
        const user = answers.users?.[Number(asked)];
        const end = user === undefined ? 'fail' : 'done';
        if (id !== undefined) send({ id, result: { ...answers.result, errors: {} } });
        else if (asked) send({ key: `zaf.${String(key)}.${end}`, message: { responseArgs: [{ user }] } });
        await vi.advanceTimersByTimeAsync(0);
      }
    },
  };
}

const phone = '+79161234567';
const ofTicket = { 'ticket.requester.id': 7, 'ticket.requester.email': email };
const ofNobody = { 'ticket.requester.id': null, 'ticket.requester.email': null };

it.each<[string, Answers, object, location?: string]>([
  ['e-mail if the user cannot be fetched', { result: ofTicket }, { email }],
  ['e-mail if the user has no phone', { result: ofTicket, users: { 7: {} } }, { email }],
  ['nothing without a requester', { result: ofNobody }, {}],
  ['e-mail for an ID that is none', { result: { ...ofTicket, 'ticket.requester.id': '../me' } }, { email }],
  ['user of a user’s page', { result: { 'user.id': 7 }, users: { 7: { phone } } }, { phone }, 'user_sidebar'],
])('Zendesk shows %s', async (_, answers, expected, location) => {
  const { emit, shown } = startZendesk(answers, location);
  await emit('app.registered');
  expect(shown).toMatchObject([expected]);
});

it.each(['app.activated', 'ticket.requester.id.changed'])(
  'ticket shows its requester at %s',
  async (event) => {
    const answers: Answers = { result: ofTicket, users: { 7: { phone }, 8: { phone: '+79160000008' } } };
    const { emit, shown } = startZendesk(answers);
    await emit('app.registered');
    answers.result = { 'ticket.requester.id': 8 };
    await emit(event);
    expect(shown).toMatchObject([{ phone }, { phone: '+79160000008' }]);
  },
);

it.each(['null', '[]', '{"key":5}', '{', '{"key":"zaf.","id":{},"message":[]}', { key: 'zaf.x' }, 5])(
  'message %j changes nothing',
  async (data) => {
    const { send, emit, shown } = startZendesk({ result: ofTicket });
    send(data);
    await emit('app.registered');
    send(data);
    await emit('app.activated');
    expect(shown).toHaveLength(2);
  },
);

it.each([
  ['Chatwoot', chatwoot, '{"event":"appContext"}'],
  ['Zendesk', createZendesk({ origin, appGuid: 'guid' }), '{"key":"zaf.app.registered"}'],
  ['Zendesk', createZendesk({ origin, appGuid: 'guid' }), '{"id":1e9}'],
])('%s’s texts are not parsed before their turn: %s', (_, host, text) => {
  const { send } = startHost(host, origin, true);
  const parse = vi.spyOn(JSON, 'parse');
  send(text);
  expect(parse).not.toHaveBeenCalled();
});

it.each<[unknown, unknown, object | null]>([
  ['https://shop.zendesk.com/', 'g', { origin, appGuid: 'g' }],
  // jsdom's page is on this machine.
  ['http://localhost:4000', 'g', { origin: 'http://localhost:4000', appGuid: 'g' }],
  ['javascript:alert(1)', 'g', null],
  ['shop.zendesk.com', 'g', null],
  [null, 'g', null],
  [origin, '', null],
  [origin, null, null],
])('origin %s and GUID %s', (from, guid, expected) => expect(parseZendeskApp(from, guid)).toEqual(expected));
