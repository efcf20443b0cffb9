import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { PointsLeft, PointsView } from './points-left.ts';
import './points.css';

/** The API points left. What the API did not report is left out. */
export function PointsText({ day, hour, minute, now }: PointsView & { readonly now: number }) {
  const t = useText();
  if (day === null && hour === null && minute === null) return null;
  return (
    <p className="points" title={t.points.about}>
      {day !== null && <Part points={day} words={t.points.today} now={now} />}
      {hour !== null && <Part points={hour} words={t.points.thisHour} now={now} />}
      {minute !== null && <Part points={minute} words={t.points.thisMinute} now={now} />}
    </p>
  );
}

type PartProps = {
  readonly points: PointsLeft;
  readonly words: Dictionary['points']['today' | 'thisHour' | 'thisMinute'];
  readonly now: number;
};

function Part({ points: { left, few, resetsAt }, words, now }: PartProps) {
  const t = useText();
  const resets = resetsAt === null ? null : t.points.resets(t.formats.soon(resetsAt, now));
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
