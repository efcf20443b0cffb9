// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { COLUMNS } from '#src/domain/record-selection.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { RecordsTable } from './records-table.tsx';

const widthOf = ({ cells }: HTMLTableRowElement): number =>
  [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0);

it('every row is as wide as the heads, also one that cannot be drawn', async () => {
  const records = Array.from({ length: 3 }, (_, index) => makeRecord({ key: `${index}`, id: index + 1 }));
  const { container } = renderInEnglish(
    <RecordsTable
      items={records}
      of=""
      isComparing={false}
      order={null}
      onOrder={() => {}}
      chosenIds={[]}
      onChoose={() => {}}
      readPhone={createPhoneReader('RU', null)}
      findIn={(text) => (text === '2' ? expect.fail() : [])}
      recordPath={() => undefined}
      onFollow={() => {}}
      markedId={null}
      target={null}
      onScrolledTo={() => {}}
    />,
  );
  await until(() => container.querySelector('[role="alert"]') !== null);
  const widths = [...container.querySelectorAll('tr')].map(widthOf);
  // With the boxes that choose records.
  expect(new Set(widths)).toEqual(new Set([COLUMNS.length + 1]));
});
