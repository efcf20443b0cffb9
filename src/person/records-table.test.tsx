import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { COLUMNS } from '#src/domain/record-selection.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { makeRecord } from '#src/domain/testing/arbitrary-record.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { RecordContext } from './cards.tsx';
import { TableRow } from './records-table.tsx';

it('TableRow draws a record that fails as wide as the columns', async () => {
  const view = {
    readPhone: createPhoneReader('RU', null),
    findMatches: () => expect.fail(),
    recordPath: () => undefined,
    userId: null,
    hasCopyKey: false,
    markedId: null,
  };
  renderInEnglish(
    <RecordContext value={view}>
      <table>
        <tbody>
          <TableRow record={makeRecord({ id: 1 })} isChosen={false} onChoose={() => {}} isLow={false} />
        </tbody>
      </table>
    </RecordContext>,
  );
  await screen.findByRole('alert');
  const [box, cell] = screen.getAllByRole<HTMLTableCellElement>('cell');
  expect([box?.colSpan, cell?.colSpan]).toEqual([1, COLUMNS.length]);
});
