import { useText } from '#src/i18n/text-context.tsx';
import type { PointsLeft, PointsView } from './points-left.ts';
import './points-badge.css';

/** The API points left. What the API did not report is left out; the space for it stays. */
export function PointsBadge({ day, minute }: PointsView) {
  const t = useText();
  if (day === null && minute === null) return <p className="points" />;
  return (
    <p className="points" title={t.points.about}>
      {day !== null && <Part points={day} text={t.points.today(day.left)} />}
      {minute !== null && <Part points={minute} text={t.points.thisMinute(minute.left)} />}
    </p>
  );
}

function Part({ points, text }: { points: PointsLeft; text: string }) {
  const t = useText();
  const resets = points.resetsAt === null ? null : t.points.resets(t.formats.time(points.resetsAt));
  return (
    <span
      className={points.few ? 'points__part points__part--few' : 'points__part'}
      title={resets ?? undefined}
    >
      {points.few ? t.points.few(text) : text}
      {points.few && resets !== null && ` ${resets}`}
    </span>
  );
}
