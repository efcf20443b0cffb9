import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ContactTarget, createContactQueue, toContactTarget } from './contact-target.ts';

const read = (contact: object) => toContactTarget(contact, 'RU');
const visitor = (id: number) => ({ kind: 'visitor', id });
const searchFor = (kind: 'phone' | 'email', text: string, searched = text) => ({
  kind: 'search',
  link: { kind, text },
  term: { kind, text: searched },
});
const phone = '+79161234567';
const email = 'a@b.example';
const byPhone = searchFor('phone', phone, '79161234567');
const byEmail = searchFor('email', email);
const nobody = { kind: 'search', link: null, term: null };

it.each<[string, object, object]>([
  ['the visitor ID first', { visitorId: ' 7100000512 ', personId: 5, phone }, visitor(7100000512)],
  ['the person ID next', { visitorId: 0, personId: '7000000005', phone }, { kind: 'person', id: 7000000005 }],
  ['the phone before the e-mail', { phone, email }, byPhone],
  ['the phone where the ID is none', { visitorId: 'VIP', phone }, byPhone],
  ['the e-mail where the phone is an extension', { phone: '12', email }, byEmail],
  ['a phone as a number', { phone: 79161234567 }, searchFor('phone', '79161234567')],
  ['nothing to search by', { name: 'Anna', phone: null, email: 'anonymous' }, nobody],
  ['texts that are none', { phone: { toString: '7916' }, email: [email] }, nobody],
  ['an ID that would be rounded', { visitorId: 2 ** 53 }, nobody],
  ['a text without an end', { phone: '7'.repeat(1_000_000) }, nobody],
])('contact is opened by %s', (_, contact, expected) => expect(read(contact)).toEqual(expected));

it('any contact has a valid ID, a search term, or nothing', () => {
  const contacts = fc.record(
    { visitorId: fc.anything(), personId: fc.anything(), phone: fc.anything(), email: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(contacts, (contact) => {
      const target = read(contact);
      return target.kind === 'search'
        ? target.link?.kind === target.term?.kind && (target.link?.text ?? '').length <= 300
        : Number.isSafeInteger(target.id) && target.id > 0;
    }),
  );
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function startQueue() {
  const shown: ContactTarget[] = [];
  const { push, clear } = createContactQueue((target) => shown.push(target));
  return { shown, send: (contact: object) => push(read(contact)), clear };
}

it('frame shows the first contact at once, then the last of each two seconds', () => {
  const { shown, send } = startQueue();
  for (let personId = 1; personId <= 100; personId += 1) {
    send({ personId });
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(2000);
  // 40 messages in two seconds.
  expect(shown).toMatchObject([{ id: 1 }, { id: 40 }, { id: 80 }, { id: 100 }]);
});

it('frame shows a contact once, however its phone is written', () => {
  const { shown, send } = startQueue();
  for (const written of ['+7 916 123-45-67', '89161234567', '+79161234567']) {
    send({ phone: written });
    vi.advanceTimersByTime(3000);
  }
  expect(shown).toHaveLength(1);
});

it('frame drops a waiting contact if it returns to the shown one', () => {
  const { shown, send } = startQueue();
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
  const { shown, send, clear } = startQueue();
  send({ personId: 1 });
  send({ personId: 2 });
  clear();
  vi.advanceTimersByTime(3000);
  expect(shown).toHaveLength(1);
  send({ personId: 1 });
  expect(shown).toMatchObject([{ id: 1 }, { id: 1 }]);
});
