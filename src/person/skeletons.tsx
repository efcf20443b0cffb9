import { BrandMark } from '#src/ui/icons.tsx';
import './cards.css';

export function PersonBodySkeleton() {
  return (
    <div className="person-page__body" aria-hidden="true">
      <div className="person-tabs person-tabs--skeleton">
        <span />
        <span />
      </div>
      <div className="skeleton skeleton--contacts">
        <SkeletonBars count={7} />
      </div>
      <div className="person-page__records">
        <div className="person-page__filter-room">
          <div className="field" />
        </div>
        <CardSkeletons />
      </div>
    </div>
  );
}

/** As large as real cards. The live region announces the loading. */
export function CardSkeletons({ count = 6 }: { count?: number }) {
  return (
    <div className="card-grid" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="skeleton">
          <SkeletonBars count={3} />
        </div>
      ))}
    </div>
  );
}

const SkeletonBars = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, index) => <span key={index} />);

/** Shown before the first cards. The build renders it into index.html (`scripts/vite/page-skeleton.ts`). */
export function PageSkeleton() {
  return (
    <>
      <div className="app-bar">
        <span className="app-bar__brand">
          <BrandMark />
          <span className="app-bar__name">Person Visitors</span>
        </span>
      </div>
      <div className="page">
        <div className="person-page">
          <div className="person-page__heading-room" />
          <PersonBodySkeleton />
        </div>
      </div>
    </>
  );
}
