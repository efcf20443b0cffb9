import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { COLUMNS } from '#src/domain/record-selection.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { RecordContext } from './cards.tsx';
import { RecordsTable } from './records-table.tsx';

it('RecordsTable draws a row that fails as wide as the heads', async () => {
  const records = [1, 2, 3].map((id) => makeRecord({ key: `${id}`, id }));
  const view = {
    readPhone: createPhoneReader('RU', null),
    findMatches: (text: string) => (text === '2' ? expect.fail() : []),
    recordPath: () => undefined,
    userId: null,
    hasCopyKey: false,
    markedId: null,
  };
  vi.stubGlobal('matchMedia', () => new EventTarget());
  renderInEnglish(
    <RecordContext value={view}>
      <RecordsTable
        list={{ items: records, listKey: '' }}
        isComparing={false}
        order={null}
        onOrder={() => {}}
        chosenIds={[]}
        onChoose={() => {}}
      />
    </RecordContext>,
  );
  await screen.findByRole('alert');
  const widths = Array.from(screen.getAllByRole<HTMLTableRowElement>('row'), ({ cells }) =>
    Array.from(cells, ({ colSpan }) => colSpan).reduce((sum, width) => sum + width, 0),
  );
  // With the boxes that choose records.
  expect(new Set(widths)).toEqual(new Set([COLUMNS.length + 1]));
});
