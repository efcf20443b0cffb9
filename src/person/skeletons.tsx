import type { ReactNode } from 'react';
import { BrandMark } from '#src/ui/icons.tsx';
import { ChunkFailure, type FallbackProps, lazyWithRetry, RowsUntilLoaded, Skeleton } from '#src/ui/lazy.tsx';
import './person-page.css';

/** `filter`: of the records; null: the history is shown. */
export function PersonBodySkeleton({ tabs, filter }: Readonly<Record<'tabs' | 'filter', ReactNode>>) {
  return (
    <div className="person-body stack" aria-hidden="true" inert>
      <Skeleton className="contacts" count={9} />
      {tabs}
      {filter === null ? (
        <div className="rows-until-loaded stack">
          <div />
          <Skeleton />
        </div>
      ) : (
        <div className="records">
          {filter}
          <CardSkeletons />
        </div>
      )}
    </div>
  );
}

/** As large as real cards. The live region announces the loading. */
function CardSkeletons() {
  return (
    <div className="card-grid" aria-hidden="true">
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} count={4} />
      ))}
    </div>
  );
}

/** Loaded on demand: most people are viewed as cards. */
export const RecordsTable = lazyWithRetry(
  async () => (await import('./records-table.tsx')).RecordsTable,
  ({ hasFailed }: FallbackProps) => (hasFailed ? <ChunkFailure /> : <CardSkeletons />),
);

/** Loaded on demand: most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(
  async () => (await import('#src/history/history-panel.tsx')).HistoryPanel,
  ({ isShown, labelledBy, hasFailed }) =>
    isShown && (
      <div role="tabpanel" aria-labelledby={labelledBy}>
        <RowsUntilLoaded hasFailed={hasFailed} />
      </div>
    ),
);

/** Shown before the first cards, without words. The build renders it into index.html (`scripts/vite/index-html.ts`). */
export function PageSkeleton() {
  return (
    <>
      <div className="app-bar line no-print">
        <span className="app-bar__brand line rigid strong">
          <BrandMark />
          <span className="app-bar__name">Person Visitors</span>
        </span>
      </div>
      <div className="page">
        <div className="person-page">
          <div className="person-page__name" />
          <div className="person-page__loading small" />
          <PersonBodySkeleton
            tabs={<div className="tabs wide no-print" />}
            filter={
              <div className="filter-bar line loose no-print">
                <div className="filter-bar__field field" />
              </div>
            }
          />
        </div>
      </div>
    </>
  );
}
