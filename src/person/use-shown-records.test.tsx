// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, expect, it } from 'vitest';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { personPath, type PersonView } from '#src/domain/paths.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { personOf, visitorOf } from '#src/domain/testing/ids.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { en } from '#src/i18n/testing/en.ts';
import { TextProvider } from '#src/i18n/text-context.tsx';
import { renderHook } from '#src/ui/testing/render.tsx';
import { buildIndex } from './filter-and-sort.ts';
import { type MergedRecords, useShownRecords } from './use-shown-records.ts';

const address = { ...personOf(7_000_000_005), visitorId: null };
const readPhone = createPhoneReader('RU', null);

const records = [
  makeRecord({ key: '1', id: 1, name: 'Яна', phones: ['+7 916 123-45-67'], company: 'Вокзал' }),
  makeRecord({ key: '2', id: 2, name: 'Анна', phones: ['8 916 123 45 67'], emails: ['a@b.example'] }),
  makeRecord({ key: '3', id: 3, name: 'Борис', emails: ['A@b.example'], commentary: 'Звонить Анне' }),
  makeRecord({ key: '4', id: 4 }),
];
const mergedOf = (of: readonly VisitorRecord[]): MergedRecords => ({
  records: of,
  contacts: mergeContacts(of, readPhone),
  getIndex: () => buildIndex(of, readPhone),
  readPhone,
});
const merged = mergedOf(records);

const Wrapper = ({ children }: { readonly children: ReactNode }) => (
  <BrowserRouter useTransitions={false}>
    <TextProvider text={{ language: 'en', dictionary: en }}>{children}</TextProvider>
  </BrowserRouter>
);

const render = (of: MergedRecords = merged) =>
  renderHook(
    ({ merged: current }: { readonly merged: MergedRecords }) => useShownRecords(address, current),
    { merged: of },
    { wrapper: Wrapper },
  );

const go = (view: Partial<PersonView>): void => history.replaceState(null, '', personPath(address, view));
const keysOf = (shown: readonly VisitorRecord[]) => shown.map(({ key }) => key).join(' ');
const contactOf = (field: 'phones' | 'emails') => merged.contacts?.[field][0] ?? expect.fail();

beforeEach(() => go({}));

it('shows every record in the order of the answer, without a copy, also before contacts are merged', () => {
  expect(render().latest().shown).toBe(records);
  expect(render({ ...merged, contacts: null }).latest().shown).toBe(records);
});

it.each<[string, Partial<PersonView>, string]>([
  ['what is found by a name', { q: 'анна' }, '2'],
  ['the order of names', { sort: 'name' }, '2 3 1 4'],
  ['those that are compared', { compared: [visitorOf(3), visitorOf(1)] }, '1 3'],
  ['an order, a filter and a comparison', { sort: 'name', q: 'анн', compared: [visitorOf(3)] }, '3'],
])('shows %s', (_name, view, keys) => {
  const { latest } = render();
  act(() => latest().changeView(view));
  expect(keysOf(latest().shown)).toBe(keys);
  go(view);
  expect(keysOf(render().latest().shown)).toBe(keys);
});

it('marks what the filter found, and nothing without one', () => {
  const { latest } = render();
  expect(latest().findIn('Анна')).toEqual([]);
  act(() => latest().changeView({ q: 'анн' }));
  expect(latest().findIn('Анна')[0]).toEqual({ text: 'Анн', found: true });
});

it('chosen contacts combine, stay in no URL, and are removed by a second press', () => {
  const { latest } = render();
  act(() => latest().toggle('emails', contactOf('emails')));
  expect(keysOf(latest().shown)).toBe('2 3');
  act(() => latest().toggle('phones', contactOf('phones')));
  expect(latest().chosen.map(({ field }) => field)).toEqual(['emails', 'phones']);
  expect(keysOf(latest().shown)).toBe('2');
  expect(location.search + location.hash).toBe('');
  act(() => latest().toggle('emails', contactOf('emails')));
  expect(keysOf(latest().shown)).toBe('1 2');
  act(() => latest().clear());
  expect(latest().shown).toBe(records);
});

it('a chosen contact stays chosen when its other spelling is the most frequent, and no longer when it is gone', () => {
  const { latest, rerender } = render();
  act(() => latest().toggle('emails', contactOf('emails')));
  const another = makeRecord({ key: '0', emails: ['A@B.example'] });
  rerender({ merged: mergedOf([another, ...records.toReversed()]) });
  expect(keysOf(latest().shown)).toBe('0 3 2');
  rerender({ merged: mergedOf(records.slice(0, 1)) });
  expect(latest().chosen).toEqual([]);
  expect(keysOf(latest().shown)).toBe('1');
});

it('to compare records that a filter hides clears the filter; clearing ends the filter first', () => {
  go({ q: 'анна' });
  const { latest } = render();
  act(() => latest().compare([visitorOf(2), visitorOf(4)]));
  expect(latest()).toMatchObject({ isComparing: true, missingCount: 0, view: { q: '' } });
  act(() => latest().changeView({ q: 'анна' }));
  expect(keysOf(latest().shown)).toBe('2');
  act(() => latest().clear());
  expect(keysOf(latest().shown)).toBe('2 4');
  act(() => latest().clear());
  expect(latest()).toMatchObject({ isComparing: false, isNarrowed: false });
});
