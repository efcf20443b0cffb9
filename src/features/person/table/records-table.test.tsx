// @vitest-environment jsdom
import { act, type ComponentProps } from 'react';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { callerBefore, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { createMoreStore, MoreProvider, type MoreStore } from '#src/features/person/more/more-store.ts';
import { en } from '#src/i18n/testing/en.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { RecordsTable } from './records-table.tsx';

type FindIn = ComponentProps<typeof RecordsTable>['findIn'];

const widthOf = ({ cells }: HTMLTableRowElement): number =>
  [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0);

const recordsOf = (count: number): readonly VisitorRecord[] =>
  Array.from({ length: count }, (_, index) => makeRecord({ key: `${index}`, id: index + 1 }));

const storeOf = (records: readonly VisitorRecord[]): MoreStore =>
  createMoreStore(
    createQueryClient(() => {}),
    callerBefore(() => jsonResponse({})).caller,
    personOf(5),
    records,
  );

/** As if details of all these records were loaded. */
const loadDetails = (store: MoreStore, records: readonly VisitorRecord[]): void => {
  const more = { usernames: ['anna'], properties: [{ name: 'Город', value: 'Тверь' }] };
  const loaded = records.flatMap(({ visitorId }) => (visitorId === null ? [] : [[visitorId, more] as const]));
  store.change({ loaded: new Map(loaded) });
};

const view = {
  identity: null,
  order: 'given',
  onOrder: () => {},
  readPhone: createPhoneReader('RU', null),
  linkTo: () => undefined,
  onFollow: () => {},
  markedId: null,
  target: null,
  onReached: () => {},
  of: '',
} as const;

it('every row is as wide as the heads, with the details of a comparison, also one that cannot be drawn', async () => {
  const records = recordsOf(3);
  const store = storeOf(records);
  loadDetails(store, records);
  const { container } = renderInEnglish(
    <MoreProvider value={store}>
      <RecordsTable
        {...view}
        all={records}
        items={records}
        isComparing
        findIn={(text) => (text === '2' ? expect.fail() : [])}
      />
    </MoreProvider>,
  );
  await until(() => container.querySelector('[role="alert"]') !== null);
  const widths = [...container.querySelectorAll('tr')].map(widthOf);
  expect(new Set(widths)).toEqual(new Set([9]));
});

it('details that are loaded while nothing is compared draw no row anew', () => {
  const records = recordsOf(3);
  const store = storeOf(records);
  const findIn = vi.fn<FindIn>(() => []);
  renderInEnglish(
    <MoreProvider value={store}>
      <RecordsTable {...view} all={records} items={records} isComparing={false} findIn={findIn} />
    </MoreProvider>,
  );
  expect(findIn).toHaveBeenCalled();
  findIn.mockClear();
  act(() => loadDetails(store, records));
  expect(findIn).not.toHaveBeenCalled();
});

it.each([
  ['where a cell differs', ['Анна', 'Анна', 'Вера'], true],
  ['not where none does', ['Анна', 'анна'], false],
])('says what the tint of a cell means %s', (_where, names, isSaid) => {
  const records = names.map((name, index) => makeRecord({ key: `${index}`, id: index + 1, name }));
  const { container } = renderInEnglish(
    <MoreProvider value={storeOf(records)}>
      <RecordsTable
        {...view}
        identity={mergeIdentity(records, view.readPhone)}
        all={records}
        items={records}
        isComparing={false}
        findIn={() => []}
      />
    </MoreProvider>,
  );
  expect(container.textContent.includes(en.table.legend)).toBe(isSaid);
});
