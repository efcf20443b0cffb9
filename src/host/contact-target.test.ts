import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
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

it('queue opens the latest contact of each two seconds, once, until it ends', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const opened: ContactTarget[] = [];
  const running = new AbortController();
  const show = createContactQueue(
    (target) => opened.push(target),
    () => 'RU',
    running.signal,
  );
  const openedIds = () => opened.splice(0).map((target) => target.kind !== 'search' && target.id);
  for (let personId = 1; personId <= 100; personId += 1) {
    show(() => ({ personId }));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(4000);
  expect(openedIds()).toEqual([1, 40, 80, 100]);
  // The contact that is open, in between another one.
  for (const personId of [5, 6, 5]) show(() => ({ personId }));
  await vi.advanceTimersByTimeAsync(0);
  expect(openedIds()).toEqual([5]);
  for (const written of ['+7 916 123-45-67', '89161234567', phone]) {
    show(() => ({ phone: written }));
    await vi.advanceTimersByTimeAsync(2000);
  }
  expect(opened.splice(0)).toHaveLength(1);
  // One that is found too late.
  show(() => new Promise((resolve) => setTimeout(resolve, 100, { personId: 8 })));
  await vi.advanceTimersByTimeAsync(50);
  show(() => ({ personId: 7 }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(openedIds()).toEqual([7]);
  show(() => ({ personId: 9 }));
  running.abort();
  await vi.advanceTimersByTimeAsync(3000);
  expect(opened).toEqual([]);
});
