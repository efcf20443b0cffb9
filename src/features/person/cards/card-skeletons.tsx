import './card-grid.css';

/** In place of the contacts while they load. */
export function ContactsSkeleton() {
  return (
    <div className="card-skeleton card-skeleton--contacts" aria-hidden="true">
      {Array.from({ length: 7 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

/** In place of the cards while they load. Hidden from screen readers: the live region announces the loading. */
export function CardSkeletons({ count = 6 }: { count?: number }) {
  return (
    <div className="card-grid" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="card-skeleton">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
