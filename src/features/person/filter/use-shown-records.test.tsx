// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { en } from '#src/i18n/testing/en.ts';
import { TextProvider } from '#src/i18n/text-context.tsx';
import { parsePersonId } from '#src/lib/ids.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { personPath, type PersonView } from '#src/lib/paths.ts';
import { renderHook } from '#src/ui/testing/render.tsx';
import { buildIndex } from './filter.ts';
import type { MergedRecords } from './use-merged-records.ts';
import { useShownRecords } from './use-shown-records.ts';

const personId = parsePersonId('7000000005') ?? expect.fail();
const address = { personId, userId: null, visitorId: null };
const readPhone = createPhoneReader('RU', null);

const records = [
  makeRecord({ key: '1', id: 1, name: 'Яна', phones: ['+7 916 123-45-67'], company: 'Вокзал' }),
  makeRecord({
    key: '2',
    id: 2,
    name: 'Анна',
    phones: ['8 916 123 45 67', '8 495 1'],
    emails: ['a@b.example'],
  }),
  makeRecord({ key: '3', id: 3, name: 'Борис', emails: ['a@b.example'], commentary: 'Звонить Анне' }),
  makeRecord({ key: '4', id: 4 }),
];
const complete: MergedRecords = {
  records,
  identity: mergeIdentity(records, readPhone),
  getIndex: () => buildIndex(records, readPhone),
  readPhone,
};
const uncomputed: MergedRecords = { ...complete, identity: null };

function Wrapper({ children }: { readonly children: ReactNode }) {
  return (
    <BrowserRouter useTransitions={false}>
      <TextProvider text={{ language: 'en', dictionary: en }}>{children}</TextProvider>
    </BrowserRouter>
  );
}

const render = (merged: MergedRecords = complete) =>
  renderHook(
    ({ merged: current }: { readonly merged: MergedRecords }) => useShownRecords(address, current),
    { merged },
    {
      wrapper: Wrapper,
    },
  );

const go = (view: Partial<PersonView>): void => history.replaceState(null, '', personPath(address, view));
const keysOf = (shown: readonly VisitorRecord[] | null) => shown?.map(({ key }) => key).join(' ');

const entryOf = (kind: 'phones' | 'emails', index = 0): MergedValue =>
  complete.identity?.[kind][index] ?? expect.fail();

beforeEach(() => go({}));

describe('useShownRecords', () => {
  it('shows every record in the order of the answer, without a copy', () => {
    expect(render().latest().shown).toBe(records);
    expect(render(uncomputed).latest().shown).toBe(records);
  });

  it.each<[string, Partial<PersonView>, string]>([
    ['a name', { q: 'анна' }, '2'],
    ['words of different fields', { q: 'яна вокзал' }, '1'],
    ['a number, however it is written', { q: '+79161234567' }, '1 2'],
    ['nothing that is there', { q: 'ольга' }, ''],
    ['spaces only', { q: ' ' }, '1 2 3 4'],
    ['those with a phone', { contactFilter: 'phones' }, '1 2'],
    ['those with a comment', { contactFilter: 'commentary' }, '3'],
    ['a name among those with an e-mail', { q: 'анн', contactFilter: 'emails' }, '2 3'],
    ['the order of names, without one last', { sort: 'name' }, '2 3 1 4'],
    ['the order of phones, from the last to the first', { sort: '-phones' }, '1 2 3 4'],
    ['those with most contacts first', { sort: 'contacts' }, '2 1 3 4'],
    ['an order and a filter', { sort: 'name', contactFilter: 'phones' }, '2 1'],
  ])('shows %s', (_name, view, keys) => {
    const { latest } = render();
    act(() => latest().changeView(view));
    expect(keysOf(latest().shown)).toBe(keys);
    expect(latest().view).toMatchObject(view);
    expect(location.pathname + location.search + location.hash).toBe(personPath(address, view));

    // And the same, opened by that link.
    expect(keysOf(render().latest().shown)).toBe(keys);
  });

  it('shows all again when the filter is emptied', () => {
    go({ q: 'анна', contactFilter: 'phones' });
    const { latest } = render();
    expect(keysOf(latest().shown)).toBe('2');
    act(() => latest().changeView({ q: '', contactFilter: null }));
    expect(latest().shown).toBe(records);
  });

  it('marks what the filter found, and nothing without one', () => {
    const { latest } = render();
    expect(latest().findIn('Анна')).toEqual([]);
    act(() => latest().changeView({ q: 'анн' }));
    expect(latest().findIn('Анна')).toMatchObject([
      { text: 'Анн', found: true },
      { text: 'а', found: false },
    ]);
  });

  it('shows only the records of a chosen contact; a second press shows all again', () => {
    const { latest } = render();
    act(() => latest().toggle('emails', entryOf('emails')));
    expect(keysOf(latest().shown)).toBe('2 3');
    expect(latest().chosen).toEqual([{ field: 'emails', contact: entryOf('emails') }]);
    act(() => latest().toggle('emails', entryOf('emails')));
    expect(latest().shown).toBe(records);
    expect(latest().chosen).toEqual([]);
  });

  it('adds a second contactFilter: both must hold', () => {
    const { latest } = render();
    act(() => latest().toggle('emails', entryOf('emails')));
    act(() => latest().toggle('phones', entryOf('phones')));
    expect(latest().chosen).toEqual([
      { field: 'emails', contact: entryOf('emails') },
      { field: 'phones', contact: entryOf('phones') },
    ]);
    expect(keysOf(latest().shown)).toBe('2');
    act(() => latest().toggle('emails', entryOf('emails')));
    expect(keysOf(latest().shown)).toBe('1 2');
    act(() => latest().removeChosen());
    expect(latest().shown).toBe(records);
  });

  it('says which contacts no record has together with the chosen ones', () => {
    const { latest } = render();
    expect(latest().combines).toBeUndefined();
    act(() => latest().toggle('emails', entryOf('emails')));
    const { identity } = complete;
    expect(identity?.company.map((contact) => latest().combines?.(contact))).toEqual([false]);
    expect(identity?.phones.map((contact) => latest().combines?.(contact))).toEqual([true, true]);
  });

  it('shows the records that hold all contacts which a link names; each can be removed', () => {
    const { latest } = render();
    act(() => latest().toggle('emails', entryOf('emails')));
    act(() => latest().toggle('phones', entryOf('phones')));
    // A link may name one of them twice.
    const { selectedContacts } = latest().view;
    go({ selectedContacts: [...selectedContacts, ...selectedContacts] });
    const linked = render();
    expect(keysOf(linked.latest().shown)).toBe('2');
    expect(linked.latest().chosen).toHaveLength(2);
    act(() => linked.latest().toggle('phones', entryOf('phones')));
    expect(keysOf(linked.latest().shown)).toBe('2 3');
  });

  it('says that a chosen contact is gone, and shows what the rest of the choice leaves', () => {
    const { latest, rerender } = render();
    act(() => latest().toggle('emails', entryOf('emails')));
    expect(latest().isContactGone).toBe(false);
    const rest = records.slice(0, 1);
    rerender({
      merged: {
        records: rest,
        identity: mergeIdentity(rest, readPhone),
        getIndex: () => buildIndex(rest, readPhone),
        readPhone,
      },
    });
    expect(latest().isContactGone).toBe(true);
    expect(latest().chosen).toEqual([]);
    expect(keysOf(latest().shown)).toBe('1');
    act(() => latest().removeGone());
    expect(latest().isContactGone).toBe(false);
    expect(latest().view.selectedContacts).toEqual([]);
  });
});

describe('useShownRecords while the records are being merged', () => {
  it('shows nothing for a chosen contact until contacts are merged, then its records', () => {
    const { latest } = render();
    act(() => latest().toggle('emails', entryOf('emails')));
    const linked = render(uncomputed);
    expect(linked.latest().shown).toBeNull();
    expect(linked.latest().isContactGone).toBe(false);
    linked.rerender({ merged: complete });
    expect(keysOf(linked.latest().shown)).toBe('2 3');
  });

  it('orders, and finds by a text and by the kind of contact, before that', () => {
    go({ q: 'анн', sort: 'name', contactFilter: 'emails' });
    expect(keysOf(render(uncomputed).latest().shown)).toBe('2 3');
  });
});
