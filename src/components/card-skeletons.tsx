import './card-grid.css';

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
