import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHostContacts, type HostContact, parseHostMessage } from './host-messages.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function hostContacts() {
  const shown: HostContact[] = [];
  const contacts = createHostContacts((contact) => shown.push(contact));
  const send = (contact: object): void => {
    const read = parseHostMessage({ type: 'person-visitors:show', ...contact }, 'RU');
    if (read !== null) contacts.receive(read);
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
  for (const phone of ['+7 916 123-45-67', '89161234567', '+79161234567']) {
    send({ phone });
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
