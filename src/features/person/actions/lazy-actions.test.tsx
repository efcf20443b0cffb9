// @vitest-environment jsdom
import { act, type ReactElement } from 'react';
import { expect, it, vi } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { ExportButton } from '#src/features/export/export-button.tsx';
import { en } from '#src/i18n/testing/en.ts';
import { createStore } from '#src/lib/create-store.ts';
import type { Person } from '#src/model/person.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { PinButton } from './pin-button.tsx';

const unreachable = vi.hoisted(() => () => {
  throw new Error('unreachable');
});
vi.mock('./pin/pin-dialog.tsx', unreachable);
vi.mock('#src/features/export/export-menu.tsx', unreachable);
vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
}));

const services = { pinned: createStore([]) };

const address = personOf(5);
const person: Person = {
  address: { ...address, visitorId: null },
  records: [],
  identity: null,
  searchedIdentity: null,
  readPhone: createPhoneReader('RU', null),
};

it.each<[string, ReactElement]>([
  ['the dialog of a pin', <PinButton key="pin" person={address} suggestion="Анна" canBePinned />],
  ['the menu of the export', <ExportButton key="export" person={person} shown={[]} history={null} />],
])('says that %s could not be loaded', async (_what, button) => {
  const { container } = renderInEnglish(button);
  act(() => container.querySelector('button')?.click());
  await until(() => container.querySelector('[role="alert"]') !== null);
  expect(container.textContent).toContain(en.chunkFallback.title);
});
