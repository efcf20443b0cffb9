import type { ReactNode } from 'react';
import { BrandMark } from '#src/ui/icons.tsx';
import { SkeletonRows } from '#src/ui/lazy.tsx';
import './cards.css';
import './contacts-panel.css';
import './person-page.css';
import './records-panel.css';
import './tabs.css';

/** `filter`: of the records; null: the history is shown. */
export function PersonBodySkeleton({ tabs, filter }: Readonly<Record<'tabs' | 'filter', ReactNode>>) {
  return (
    <div className="person-body stack" aria-hidden="true" inert>
      <div className="contacts skeleton">
        <SkeletonBars count={9} />
      </div>
      {tabs}
      {filter === null ? (
        <div className="rows-until-loaded stack">
          <div />
          <SkeletonRows />
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
export function CardSkeletons() {
  return (
    <div className="card-grid" aria-hidden="true">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="skeleton">
          <SkeletonBars count={4} />
        </div>
      ))}
    </div>
  );
}

const SkeletonBars = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, index) => <span key={index} />);

/** Shown before the first cards, without words. The build renders it into index.html (`scripts/vite/page-skeleton.ts`). */
export function PageSkeleton() {
  return (
    <>
      <div className="app-bar line no-print">
        <span className="app-bar__brand line">
          <BrandMark />
          <span className="app-bar__name">Person Visitors</span>
        </span>
      </div>
      <div className="page">
        <div className="person-page">
          <div className="person-page__loading" />
          <PersonBodySkeleton
            tabs={<div className="tabs no-print" />}
            filter={
              <div className="filter-bar line no-print">
                <div className="filter-bar__field field" />
              </div>
            }
          />
        </div>
      </div>
    </>
  );
}
