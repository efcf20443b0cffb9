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

const moreThat = (error: Error | null) => {
  const queries = {
    events: { data: loaded, error, fetchStatus: 'idle' },
    isLoadingMore: false,
    isOffline: false,
    loadMore: () => {},
    // What else a history has is not read here.
  } as Partial<HistoryQueries> as HistoryQueries;
  return <LoadMore loaded={loaded} queries={queries} />;
};

it('further events keep the focus on their button when they fail, and give it back when they come after all', () => {
  const { container, rerender } = renderInEnglish(moreThat(null));
  const more = container.querySelector('button') ?? expect.fail();
  more.focus();
  rerender(moreThat(new Error('failed')));
  const again = container.querySelector('button') ?? expect.fail();
  expect(again.textContent).toBe('failed, false');
  expect(document.activeElement).toBe(more);
  again.focus();
  rerender(moreThat(null));
  expect(document.activeElement).toBe(more);
});
