import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { useNow } from '#src/ui/hooks/use-now.ts';
import { viewPoints, type PointsLeft, type PointsView } from '#src/session/stores/api-usage.ts';
import './points.css';

/** In the app bar: the points left when they are few, after the cards. Otherwise the account's menu says them. */
export function FewPoints() {
  const { day, hour, minute } = usePoints();
  const painted = useAfterFirstCards();
  const embedded = useEmbedded();
  const few = { day: onlyFew(day), hour: onlyFew(hour), minute: onlyFew(minute) };
  if (!painted || Object.values(few).every((points) => points === null)) return null;
  return <PointsText {...few} className={embedded ? '' : 'visually-hidden--narrow'} />;
}

const onlyFew = (points: PointsLeft | null): PointsLeft | null => (points?.few === true ? points : null);

/** The points left, from the last answer that reported them. */
export function usePoints(): PointsView {
  const usage = useObserved(useServices().usage);
  return viewPoints(usage, useNow());
}

/** The API points left. What the API did not report is left out. */
export function PointsText({
  day,
  hour,
  minute,
  className = '',
}: PointsView & { readonly className?: string }) {
  const t = useText();
  if (day === null && hour === null && minute === null) return null;
  return (
    <p className={`points facts secondary ${className}`} title={t.points.about}>
      {day !== null && <PointsLeftText points={day} words={t.points.today} />}
      {hour !== null && <PointsLeftText points={hour} words={t.points.thisHour} />}
      {minute !== null && <PointsLeftText points={minute} words={t.points.thisMinute} />}
    </p>
  );
}

type PointsLeftProps = {
  readonly points: PointsLeft;
  readonly words: Dictionary['points']['today' | 'thisHour' | 'thisMinute'];
};

function PointsLeftText({ points: { left, few, resetsAt }, words }: PointsLeftProps) {
  const t = useText();
  const { soon } = useDates();
  const resets = resetsAt === null ? null : t.points.reset(soon(resetsAt));
  const text = left === 0 ? words.none : few ? words.few(left) : words.some(left);
  const whole = few && resets !== null ? `${text}. ${resets}` : text;
  return (
    <span
      className={few ? 'points__part points__part--few' : 'points__part'}
      title={few ? whole : (resets ?? undefined)}
    >
      {whole}
    </span>
  );
}
