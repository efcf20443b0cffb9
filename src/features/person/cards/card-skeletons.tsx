import './card-grid.css';

/** Stands in for the contacts while they load. */
export function ContactsSkeleton() {
  return (
    <div className="card-skeleton card-skeleton--contacts" aria-hidden="true">
      {Array.from({ length: 7 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

/** Stands in for the cards while they load, with their measures; the live region says the rest. */
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
