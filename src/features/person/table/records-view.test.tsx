// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createPhoneReader } from '#src/model/phone.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { RecordsTable } from './records-view.tsx';

const chunk = vi.hoisted(() => ({ isMissing: true }));

vi.mock('./records-table.tsx', () => ({
  get RecordsTable() {
    if (chunk.isMissing) throw new TypeError('Failed to fetch dynamically imported module');
    return () => 'The table';
  },
}));

it('a table that cannot be loaded says so in the place of the cards, and is loaded when asked for again', async () => {
  const { container } = renderInEnglish(
    <RecordsTable
      chosenIds={[]}
      onChoose={() => {}}
      items={[]}
      of=""
      isComparing={false}
      order="given"
      onOrder={() => {}}
      readPhone={createPhoneReader('RU', null)}
      findIn={() => []}
      linkTo={() => undefined}
      onFollow={() => {}}
      markedId={null}
      target={null}
      onReached={() => {}}
    />,
  );
  expect(container.querySelector('[role=alert]')).toBeNull();
  await until(() => container.querySelector('[role=alert]') !== null);
  expect(container.textContent).toContain('could not be loaded');
  chunk.isMissing = false;
  act(() => container.querySelector('button')?.click());
  await until(() => container.textContent.includes('The table'));
});
