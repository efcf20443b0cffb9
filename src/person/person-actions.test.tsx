import { act } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { PhoneBar } from './person-actions.tsx';

const MIXED = 'аdmin@google.com';

it.each([
  ['the phone', { phones: ['89161234567'], emails: ['a@b.ru'] }, 'Copy phone', '+7 916 123 45 67'],
  ['the e-mail of a person without a phone', { emails: ['a@b.ru'] }, 'Copy e-mail', 'a@b.ru'],
  ['no e-mail that mixes alphabets', { emails: [MIXED, 'a@b.ru'] }, 'Copy e-mail', 'a@b.ru'],
  ['nothing but such an e-mail', { emails: [MIXED] }, 'Copy phone', null],
])('PhoneBar copies %s', async (_what, record, name, contact) => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const contacts = mergeContacts([makeRecord(record)], readPhone);
  const { getByRole } = renderInEnglish(
    <MemoryRouter>
      <PhoneBar contacts={{ ...contacts, searched: null }} />
    </MemoryRouter>,
  );
  const label = contact === null ? 'Quick actions' : `Quick actions: ${contact}`;
  getByRole('toolbar', { name: label });
  await act(async () => getByRole('button', { name }).click());
  expect(writeText.mock.calls).toEqual(contact === null ? [] : [[contact.replaceAll(' ', '')]]);
  const isCallable = contact?.startsWith('+') === true;
  const call = getByRole(isCallable ? 'link' : 'button', { name: 'Call' });
  expect(call.matches(isCallable ? '[href="tel:+79161234567"]' : ':disabled')).toBe(true);
});
