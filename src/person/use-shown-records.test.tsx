import { act } from '@testing-library/react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { DEFER_MERGE_ABOVE, mergeContacts } from '#src/domain/merged-contacts.ts';
import { personPath, type PersonView } from '#src/domain/paths.ts';
import { createPhoneReader, type PhoneReader } from '#src/domain/phone.ts';
import { toPersonKey, toVisitorId } from '#src/domain/testing/ids.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { InEnglish, renderHook, turn, until, type Wrapper } from '#src/ui/testing/render.tsx';
import { createFilterText } from './filter-and-sort.ts';
import { type MergedRecords, useMergedRecords, useShownRecords } from './use-shown-records.ts';

const address = { ...toPersonKey(7_000_000_005), visitorId: null };
const readPhone = createPhoneReader('RU', null);

const records = [
  makeRecord({ key: '1', id: 1, name: 'Яна', phones: ['+7 916 123-45-67'], company: 'Вокзал' }),
  makeRecord({ key: '2', id: 2, name: 'Анна', phones: ['8 916 123 45 67'], emails: ['a@b.example'] }),
  makeRecord({ key: '3', id: 3, name: 'Борис', emails: ['A@b.example'], commentary: 'Звонить Анне' }),
  makeRecord({ key: '4', id: 4 }),
];
const toMerged = (of: readonly VisitorRecord[]): MergedRecords => ({
  records: of,
  contacts: mergeContacts(of, readPhone),
  filterText: createFilterText(readPhone),
  readPhone,
});
const merged = toMerged(records);

const wrapper: Wrapper = ({ children }) => (
  <BrowserRouter useTransitions={false}>
    <InEnglish>{children}</InEnglish>
  </BrowserRouter>
);

const render = (of: MergedRecords = merged) =>
  renderHook(
    ({ merged: current }: { readonly merged: MergedRecords }) => useShownRecords(address, current),
    { merged: of },
    wrapper,
  );

const go = (view: Partial<PersonView>): void => history.replaceState(null, '', personPath(address, view));
const keysIn = (shown: readonly VisitorRecord[]) => shown.map(({ key }) => key).join(' ');
const firstContact = (field: 'phones' | 'emails') => merged.contacts?.[field][0] ?? expect.fail();

beforeEach(() => go({}));

it('useShownRecords shows the records themselves, also before they are merged', () => {
  for (const of of [merged, { ...merged, contacts: null }]) expect(render(of).latest().shown).toBe(records);
});

it.each<[string, Partial<PersonView>, string]>([
  ['a name found', { q: 'анна' }, '2'],
  ['an order of names', { sort: 'name' }, '2 3 1 4'],
  ['a comparison', { compared: [toVisitorId(3), toVisitorId(1)] }, '1 3'],
  ['an order, a filter and a comparison', { sort: 'name', q: 'анн', compared: [toVisitorId(3)] }, '3'],
])('useShownRecords applies %s', (_name, view, keys) => {
  const { latest } = render();
  act(() => latest().changeView(view));
  expect(keysIn(latest().shown)).toBe(keys);
  go(view);
  expect(keysIn(render().latest().shown)).toBe(keys);
});

it('useShownRecords combines chosen contacts until they are toggled off', () => {
  const { latest } = render();
  act(() => latest().toggle('emails', firstContact('emails')));
  expect(keysIn(latest().shown)).toBe('2 3');
  act(() => latest().changeView({ q: 'борис' }));
  expect(keysIn(latest().shown)).toBe('3');
  act(() => latest().changeView({ q: '' }));
  act(() => latest().toggle('phones', firstContact('phones')));
  expect(latest().chosen.map(({ field }) => field)).toEqual(['emails', 'phones']);
  // Personal data.
  expect(location.search + location.hash).toBe('');
  expect(keysIn(latest().shown)).toBe('2');
  act(() => latest().toggle('emails', firstContact('emails')));
  expect(keysIn(latest().shown)).toBe('1 2');
  act(() => latest().clear());
  expect(latest().shown).toBe(records);
});

const anotherSpelling = makeRecord({ key: '0', emails: ['A@B.example'] });

it.each([
  [
    'keeps a chosen contact when another spelling becomes the most frequent',
    '0 3 2',
    [anotherSpelling, ...records.toReversed()],
  ],
  ['drops a chosen contact that no record has', '1', records.slice(0, 1)],
])('useShownRecords %s', (_title, keys, next) => {
  const { latest, rerender } = render();
  act(() => latest().toggle('emails', firstContact('emails')));
  rerender({ merged: toMerged(next) });
  expect(keysIn(latest().shown)).toBe(keys);
});

it('useShownRecords clears the filter first, then the comparison', () => {
  go({ q: 'анна', compared: [toVisitorId(2), toVisitorId(4)] });
  const { latest } = render();
  expect(keysIn(latest().shown)).toBe('2');
  act(() => latest().clear());
  expect(keysIn(latest().shown)).toBe('2 4');
  act(() => latest().clear());
  expect(latest()).toMatchObject({ isComparing: false, showsSubset: false });
});

const makeRecords = (count: number, name: string): readonly VisitorRecord[] =>
  Array.from({ length: count }, (_, index) =>
    makeRecord({ key: `${name} ${index}`, id: index + 1, name, phones: [`8916${index}`] }),
  );

const few = makeRecords(DEFER_MERGE_ABOVE, 'Anna');
const many = makeRecords(DEFER_MERGE_ABOVE + 1, 'Anna');
const fresh = makeRecords(DEFER_MERGE_ABOVE + 1, 'Oleg');

type Props = { readonly records: readonly VisitorRecord[]; readonly reader?: PhoneReader };

const renderMerged = (of: Props) =>
  renderHook<Props, MergedRecords>((now) => useMergedRecords(now.records, now.reader ?? readPhone), of);

it.each<[string, readonly [Props, Props?], readonly string[]]>([
  ['merges at most 500 records in the first render', [{ records: few }], ['Anna, merged']],
  ['merges more after they are shown', [{ records: many }], ['Anna', 'Anna, merged']],
  [
    'keeps merged contacts until other records are merged',
    [{ records: many }, { records: fresh }],
    ['Anna', 'Anna, merged', 'Oleg, merged'],
  ],
  [
    'keeps merged contacts until they are merged by another reader',
    [{ records: many }, { records: many, reader: createPhoneReader('other', null) }],
    ['Anna', 'Anna, merged'],
  ],
])('useMergedRecords %s', async (_what, [first, next = first], states) => {
  const { results, latest, rerender } = renderMerged(first);
  await until(() => latest().contacts !== null);
  rerender(next);
  const { records: of, reader = readPhone } = next;
  await until(() => latest().records === of && latest().readPhone === reader);
  const drawn = results.map(({ records: [one], contacts }) => `${one?.name}${contacts ? ', merged' : ''}`);
  expect(drawn.filter((state, index) => state !== drawn[index - 1])).toEqual(states);
  expect(latest().contacts).toEqual(mergeContacts(of, reader));
  expect(of.map(latest().filterText)).toEqual(of.map(createFilterText(reader)));
});

it('useMergedRecords reads each record once for the filter', async () => {
  const reader = vi.fn<PhoneReader>(readPhone);
  const { latest, rerender } = renderMerged({ records: [] });
  rerender({ records: few, reader });
  await until(() => latest().records === few);
  few.forEach(latest().filterText);
  const { length } = reader.mock.calls;
  await turn();
  expect(reader.mock.calls).toHaveLength(length);
});
