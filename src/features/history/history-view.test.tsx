// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { historyOf } from '#src/features/history/model/history.ts';
import { eventAt, pageOf } from '#src/features/history/testing/events.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { LoadMore } from './history-view.tsx';
import type { HistoryQueries, LoadedEvents } from './use-history.ts';

vi.mock('#src/features/failure/failure.tsx', () => import('#src/features/failure/testing/plain-failure.tsx'));

const lastPage = pageOf([eventAt('2026-11-23 10:15:00', 'call')]);
const loaded: LoadedEvents = { history: historyOf([lastPage]), lastPage, updatedAt: 0 };

const moreOf = (data: LoadedEvents, error: Error | null = null) => {
  const more: HistoryQueries['more'] = { data, error, fetchStatus: 'idle', refetch: () => {} };
  // What else a history has is not read here.
  return <LoadMore loaded={data} queries={{ more } as Partial<HistoryQueries> as HistoryQueries} />;
};

it('further events keep the focus on their button when they fail, and give it back when they come after all', () => {
  const { container, rerender } = renderInEnglish(moreOf(loaded));
  const more = container.querySelector('button') ?? expect.fail();
  more.focus();
  rerender(moreOf(loaded, new Error('failed')));
  const again = container.querySelector('button') ?? expect.fail();
  expect(again.textContent).toBe('failed, false');
  expect(document.activeElement).toBe(more);
  again.focus();
  rerender(moreOf(loaded));
  expect(document.activeElement).toBe(more);
});

it('the last events, which remove the button, leave the focus on what takes its place', () => {
  const { container, rerender } = renderInEnglish(moreOf(loaded));
  container.querySelector('button')?.focus();
  const oldest = pageOf([], { year: 19 });
  rerender(moreOf({ history: historyOf([lastPage, oldest]), lastPage: oldest, updatedAt: 0 }));
  expect(container.querySelector('button')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Older events are not loaded.');
});
