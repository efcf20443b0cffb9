import { PersonBodySkeleton } from './skeletons.tsx';
import { BrandMark } from '#src/ui/icons.tsx';

/** The page of a person before there are cards. The build renders it into index.html (`scripts/vite/page-skeleton.ts`). */
export function PageSkeleton() {
  return (
    <>
      <div className="app-bar">
        <span className="app-bar__brand">
          <BrandMark />
          <span className="visually-hidden--narrow">Person Visitors</span>
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
