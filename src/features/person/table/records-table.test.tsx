// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerOf } from '#src/api/testing/caller.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { createMoreStore, MoreProvider } from '#src/features/person/more/more-store.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderInEnglish, stubLayout, until } from '#src/ui/testing/render.tsx';
import { RecordsTable } from './records-table.tsx';

beforeEach(() => stubLayout(41));

const widthOf = ({ cells }: HTMLTableRowElement): number =>
  [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0);

it('every row is as wide as the heads, with the details of a comparison: also one that cannot be drawn, and a space', async () => {
  const records = Array.from({ length: 501 }, (_, index) => makeRecord({ key: `${index}`, id: index + 1 }));
  const ids = records.map(({ visitorId }) => visitorId);
  const queryClient = createQueryClient(() => {});
  const store = createMoreStore(queryClient, callerOf(), personOf(5), records);
  const more = { usernames: ['anna'], properties: [{ name: 'Город', value: 'Тверь' }] };
  store.change({ loaded: new Map(ids.flatMap((id) => (id === null ? [] : [[id, more]]))) });
  const { container } = renderInEnglish(
    <MoreProvider value={store}>
      <RecordsTable
        identity={null}
        all={records}
        records={records}
        isComparing
        virtualize
        order="given"
        onOrder={() => {}}
        readPhone={createPhoneReader('RU', null)}
        findIn={(text) => (text === '2' ? expect.fail() : [])}
        linkTo={() => undefined}
        onFollow={() => {}}
        markedId={null}
        target={null}
        onReached={() => {}}
      />
    </MoreProvider>,
  );
  await until(() => container.querySelector('.records-table__space') !== null);
  await until(() => container.querySelector('[role="alert"]') !== null);
  const widths = [...container.querySelectorAll('tr')].map(widthOf);
  expect(new Set(widths)).toEqual(new Set([9]));
});
