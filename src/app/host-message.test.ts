import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHostContacts, type HostContact, parseHostMessage } from './host-messages.tsx';

const read = (data: unknown) => parseHostMessage(data, 'RU');
const context = (contact: unknown): string => {
  const conversation = { id: 131, messages: [], custom_attributes: { visitor_id: 9 } };
  const currentAgent = { id: 1, name: 'Vera', email: 'vera@chat.example' };
  return JSON.stringify({ event: 'appContext', data: { conversation, contact, currentAgent } });
};
/** Chatwoot sends null for what is unknown. */
const chatwoot = (contact: object): string =>
  context({ id: 188, name: 'Anna', phone_number: null, email: null, custom_attributes: {}, ...contact });
const own = (contact: object) => ({ type: 'person-visitors:show', ...contact });

const visitor = (id: number) => ({ kind: 'visitor', id });
const searchFor = (kind: 'phone' | 'email', text: string, searched = text) => ({
  kind: 'search',
  link: { kind, text },
  term: { kind, text: searched },
});
const person = { kind: 'person', id: 7000000005 };
const phone = searchFor('phone', '+79161234567', '79161234567');
const email = searchFor('email', 'a@b.example');
const phone_number = '+79161234567';
const attribute = (visitor_id: unknown) => ({ custom_attributes: { visitor_id } });
const nobody = { kind: 'search', link: null, term: null };

it.each<[string, object, object]>([
  ['its attribute first', { ...attribute(' 7100000512 '), phone_number }, visitor(7100000512)],
  ['the phone before the e-mail', { phone_number, email: 'a@b.example' }, phone],
  ['the phone where the attribute is no ID', { ...attribute('VIP'), phone_number }, phone],
  ['the e-mail where the phone is an extension', { phone_number: '12', email: 'a@b.example' }, email],
  ['attributes that are missing', { custom_attributes: null, email: 'a@b.example' }, email],
  ['nothing to search by', {}, nobody],
  ['texts that are none', { phone_number: { toString: '7916' }, email: ['a@b.example'] }, nobody],
  ['an ID that would be rounded', attribute(2 ** 53), nobody],
  ['a text without an end', { phone_number: '7'.repeat(1_000_000) }, nobody],
])('Chatwoot’s context with %s', (_, contact, expected) => expect(read(chatwoot(contact))).toEqual(expected));

it.each<[object, object]>([
  [{ visitorId: 7100000512, personId: 5, phone: '+79161234567' }, visitor(7100000512)],
  [{ visitorId: 0, personId: '7000000005' }, person],
  [{ phone: 79161234567 }, searchFor('phone', '79161234567')],
  [{ phone: 'anonymous', email: 'a@b.example' }, email],
  [{ name: 'Anna' }, nobody],
])('own message %j', (contact, expected) => expect(read(own(contact))).toEqual(expected));

it.each<[string, unknown]>([
  ['a list', [own({ personId: 5 })]],
  ['another type', { type: 'show', personId: 5 }],
  ['no JSON', 'chatwoot-dashboard-app:fetch-info'],
  ['broken JSON', '{"event":"appContext"'],
  ['JSON of our own message', JSON.stringify(own({ personId: 5 }))],
  ['another event', JSON.stringify({ event: 'message', data: { contact: { email: 'a@b.example' } } })],
  ['no contact', context(null)],
  ['depth', `{"event":${'['.repeat(100_000)}`],
  ['more than a conversation', chatwoot({ email: 'a@b.example', note: 'x'.repeat(10_000_000) })],
])('%s is no contact', (_, data) => expect(read(data)).toBeNull());

it('any message is no contact, or one with a valid ID or search term', () => {
  const known = fc.record(
    { visitorId: fc.anything(), personId: fc.anything(), phone: fc.anything(), email: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json(), known.map(own)), (data) => {
      const contact = read(data);
      if (contact === null) return true;
      return contact.kind === 'search'
        ? contact.link?.kind === contact.term?.kind && (contact.link?.text ?? '').length <= 300
        : Number.isSafeInteger(contact.id) && contact.id > 0;
    }),
  );
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function hostContacts() {
  const shown: HostContact[] = [];
  const contacts = createHostContacts((contact) => shown.push(contact));
  const send = (contact: object): void => {
    const message = read(own(contact));
    if (message !== null) contacts.receive(message);
  };
  return { shown, send, forget: contacts.forget };
}

it('frame shows the first contact at once, then the last of each two seconds', () => {
  const { shown, send } = hostContacts();
  for (let personId = 1; personId <= 100; personId += 1) {
    send({ personId });
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(2000);
  // 40 messages in two seconds.
  expect(shown).toMatchObject([{ id: 1 }, { id: 40 }, { id: 80 }, { id: 100 }]);
});

it('frame shows a contact once, however its phone is written', () => {
  const { shown, send } = hostContacts();
  for (const written of ['+7 916 123-45-67', '89161234567', '+79161234567']) {
    send({ phone: written });
    vi.advanceTimersByTime(3000);
  }
  expect(shown).toHaveLength(1);
});

it('frame drops a waiting contact if it returns to the shown one', () => {
  const { shown, send } = hostContacts();
  send({ personId: 1 });
  vi.advanceTimersByTime(500);
  send({ personId: 2 });
  send({ personId: 1 });
  vi.advanceTimersByTime(3000);
  expect(shown).toMatchObject([{ id: 1 }]);
  send({ personId: 1 });
  send({ personId: 3 });
  expect(shown).toMatchObject([{ id: 1 }, { id: 3 }]);
});

it('frame forgets shown and waiting contacts with their agent', () => {
  const { shown, send, forget } = hostContacts();
  send({ personId: 1 });
  send({ personId: 2 });
  forget();
  vi.advanceTimersByTime(3000);
  expect(shown).toHaveLength(1);
  send({ personId: 1 });
  expect(shown).toMatchObject([{ id: 1 }, { id: 1 }]);
});
