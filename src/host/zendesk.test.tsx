import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { startHost } from './testing/fake-parent.ts';
import { createZendesk, parseZendeskApp } from './zendesk.ts';

const origin = 'https://shop.zendesk.com';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Plays Zendesk: answers what it is asked with these tickets and users. */
function startZendesk(location = 'ticket_sidebar') {
  const frame = startHost(createZendesk({ origin, appGuid: 'guid' }), origin);
  let answered = 0;
  let result: object = { 'ticket.requester.id': 7, 'ticket.requester.email': 'a@b.example' };
  const users: Record<string, object | null> = { 7: { phone: '+79161234567', email: 'a@b.example' } };
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
        const { id, message, ...sentNext } = sent()[answered] ?? {};
        const key = String(sentNext['key']);
        if (id !== undefined) send({ id, result: { ...result, errors: {} } });
        else if (key.startsWith('request:')) {
          const user = users[/\d+(?=\.json)/.exec(JSON.stringify(message))?.[0] ?? ''];
          if (user == null) send({ key: `zaf.${key}.fail`, message: { responseArgs: [{}] } });
          else send({ key: `zaf.${key}.done`, message: { responseArgs: [{ user }] } });
        }
        await vi.advanceTimersByTimeAsync(0);
      }
    },
  };
}

it('nothing is sent before the handshake but the handshake, and all to Zendesk alone', async () => {
  const zendesk = startZendesk();
  zendesk.emit('app.activated');
  zendesk.send(JSON.stringify({ key: 'zaf.app.registered' }), { origin: 'https://evil.example' });
  zendesk.send(JSON.stringify({ key: 'zaf.app.registered' }), { source: window });
  expect(zendesk.sent()).toEqual([
    { key: 'iframe.handshake', message: { version: '2.0' }, appGuid: 'guid', instanceGuid: 'guid' },
  ]);
  for (let count = 0; count < 3; count += 1) zendesk.register();
  await zendesk.answer();
  expect(zendesk.shown).toEqual([{ phone: '+79161234567', email: 'a@b.example' }]);
  expect(new Set(zendesk.posted().map(([, target]) => target))).toEqual(new Set([origin]));
});

it.each<[string, object, object | null, object]>([
  ['e-mail if the user cannot be fetched', {}, null, { email: 'a@b.example' }],
  ['e-mail if the user has no phone', {}, {}, { email: 'a@b.example' }],
  ['nothing without a requester', { 'ticket.requester.id': null, 'ticket.requester.email': null }, null, {}],
  ['e-mail for an ID that is none', { 'ticket.requester.id': '../me' }, {}, { email: 'a@b.example' }],
])('ticket shows %s', async (_, result, user, expected) => {
  const zendesk = startZendesk();
  zendesk.users[7] = user;
  zendesk.setResult({ 'ticket.requester.id': 7, 'ticket.requester.email': 'a@b.example', ...result });
  zendesk.register();
  await zendesk.answer();
  expect(zendesk.shown).toMatchObject([expected]);
});

it('user’s page shows the user', async () => {
  const zendesk = startZendesk('user_sidebar');
  zendesk.setResult({ 'user.id': 7, 'user.email': 'a@b.example' });
  zendesk.register();
  await zendesk.answer();
  expect(zendesk.shown).toMatchObject([{ phone: '+79161234567' }]);
});

it('ticket shows its next requester, and asks once for many events', async () => {
  const zendesk = startZendesk();
  zendesk.register();
  await zendesk.answer();
  zendesk.emit('app.activated');
  await zendesk.answer();
  expect(zendesk.shown).toHaveLength(1);
  const before = zendesk.sent().length;
  zendesk.users[8] = { phone: '+79160000008' };
  zendesk.setResult({ 'ticket.requester.id': 8 });
  for (let count = 0; count < 1000; count += 1) zendesk.emit('ticket.requester.id.changed');
  await zendesk.answer();
  expect(zendesk.shown).toMatchObject([{ phone: '+79161234567' }, { phone: '+79160000008' }]);
  expect(zendesk.sent().length - before).toBeLessThan(10);
});

it.each(['null', '[]', '{"key":5}', '{', '{"key":"zaf.app.registered","message":[]}', { key: 'zaf.x' }, 5])(
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
