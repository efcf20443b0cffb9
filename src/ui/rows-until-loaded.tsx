import type { FallbackProps } from './lazy-with-retry.tsx';
import { UntilLoaded } from './chunk-fallback.tsx';
import './rows-until-loaded.css';

/** For a part that fills the page: rows at once, with room for the words above them. */
export function RowsUntilLoaded(props: FallbackProps) {
  return (
    <div className="rows-until-loaded stack">
      <div>
        <UntilLoaded {...props} />
      </div>
      <SkeletonRows />
    </div>
  );
}

export const SkeletonRows = () => (
  <div className="skeleton skeleton--rows" aria-hidden="true">
    {Array.from({ length: 6 }, (_, index) => (
      <span key={index} />
    ))}
  </div>
);
