import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { chatwoot } from './chatwoot.ts';
import { startHost } from './testing/fake-parent.ts';
import { createZendesk, parseZendeskApp } from './zendesk.ts';

const origin = 'https://shop.zendesk.com';
const email = 'a@b.example';
const ofTicket = { 'ticket.requester.id': 7, 'ticket.requester.email': email };

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Plays Zendesk: answers what it is asked with these tickets and users. */
function startZendesk(location = 'ticket_sidebar') {
  const frame = startHost(createZendesk({ origin, appGuid: 'guid' }), origin);
  let answered = 0;
  let result: object = ofTicket;
  const users: Record<string, object | null> = { 7: { phone: '+79161234567', email } };
  const sent = () => frame.posted().map(([text]): Record<string, unknown> => JSON.parse(String(text)));
  const send = (message: object): void => frame.send(JSON.stringify(message));
  return {
    ...frame,
    sent,
    users,
    register: () => send({ key: 'zaf.app.registered', message: { metadata: {}, context: { location } } }),
    emit: (name: string) => send({ key: `zaf.${name}`, message: {} }),
    setResult: (next: object) => (result = next),
    /** Until nothing more is asked. */
    answer: async () => {
      for (; answered < sent().length; answered += 1) {
        const { id, message, key } = sent()[answered] ?? {};
        const [, asked] = /(\d+)\.json/.exec(JSON.stringify(message)) ?? [];
        const user = users[asked ?? ''];
        if (id !== undefined) send({ id, result: { ...result, errors: {} } });
        else if (user != null)
          send({ key: `zaf.${String(key)}.done`, message: { responseArgs: [{ user }] } });
        else if (asked) send({ key: `zaf.${String(key)}.fail`, message: { responseArgs: [{}] } });
        await vi.advanceTimersByTimeAsync(0);
      }
    },
  };
}

it.each<[string, object, object | null, object]>([
  ['e-mail if the user cannot be fetched', {}, null, { email }],
  ['e-mail if the user has no phone', {}, {}, { email }],
  ['nothing without a requester', { 'ticket.requester.id': null, 'ticket.requester.email': null }, null, {}],
  ['e-mail for an ID that is none', { 'ticket.requester.id': '../me' }, {}, { email }],
])('ticket shows %s', async (_, result, user, expected) => {
  const zendesk = startZendesk();
  zendesk.users[7] = user;
  zendesk.setResult({ ...ofTicket, ...result });
  zendesk.register();
  await zendesk.answer();
  expect(zendesk.shown).toMatchObject([expected]);
});

it('user’s page shows the user', async () => {
  const zendesk = startZendesk('user_sidebar');
  zendesk.setResult({ 'user.id': 7, 'user.email': email });
  zendesk.register();
  await zendesk.answer();
  expect(zendesk.shown).toMatchObject([{ phone: '+79161234567' }]);
});

it.each(['app.activated', 'ticket.requester.id.changed'])(
  'ticket shows its requester at %s',
  async (event) => {
    const zendesk = startZendesk();
    zendesk.register();
    await zendesk.answer();
    zendesk.users[8] = { phone: '+79160000008' };
    zendesk.setResult({ 'ticket.requester.id': 8 });
    zendesk.emit(event);
    await zendesk.answer();
    expect(zendesk.shown).toMatchObject([{ phone: '+79161234567' }, { phone: '+79160000008' }]);
  },
);

it.each(['null', '[]', '{"key":5}', '{', '{"key":"zaf.","id":{},"message":[]}', { key: 'zaf.x' }, 5])(
  'message %j changes nothing',
  async (data) => {
    const zendesk = startZendesk();
    zendesk.send(data);
    zendesk.register();
    zendesk.send(data);
    await zendesk.answer();
    expect(zendesk.shown).toHaveLength(1);
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
