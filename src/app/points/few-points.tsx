import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import type { PointsLeft } from './points-left.ts';
import { usePoints } from './use-points.ts';

// Without its words, the account's menu still says the points.
const PointsText = lazyWithRetry(
  async () => (await import('./points-text.tsx')).PointsText,
  () => null,
);

/** In the app bar: the points left when they are few, after the cards. Otherwise the account's menu says them. */
export function FewPoints() {
  const { day, hour, minute, now } = usePoints();
  const painted = useAfterFirstCards();
  const few = { day: onlyFew(day), hour: onlyFew(hour), minute: onlyFew(minute) };
  if (!painted || Object.values(few).every((points) => points === null)) return null;
  return <PointsText {...few} now={now} />;
}

const onlyFew = (points: PointsLeft | null): PointsLeft | null => (points?.few === true ? points : null);
