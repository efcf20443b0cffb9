import { useText } from '#src/i18n/text-context.tsx';
import type { AppWords } from '#src/app/words-en.ts';
import type { PointsLeft, PointsView } from './points-left.ts';
import './points-badge.css';

/** The API points left. What the API did not report is left out; the space for it stays. */
export function PointsBadge({ day, minute, now }: PointsView & { readonly now: number }) {
  const t = useText();
  if (day === null && minute === null) return <p className="points" />;
  return (
    <p className="points" title={t.points.about}>
      {day !== null && <Part points={day} words={t.points.today} now={now} />}
      {minute !== null && <Part points={minute} words={t.points.thisMinute} now={now} />}
    </p>
  );
}

type PartProps = {
  readonly points: PointsLeft;
  readonly words: AppWords['points']['today' | 'thisMinute'];
  readonly now: number;
};

function Part({ points: { left, few, resetsAt }, words, now }: PartProps) {
  const t = useText();
  const resets = resetsAt === null ? null : t.points.resets(t.formats.soon(resetsAt, now));
  const text = left === 0 ? words.none : few ? words.few(left) : words.some(left);
  return (
    <span className={few ? 'points__part points__part--few' : 'points__part'} title={resets ?? undefined}>
      {text}
      {few && resets !== null && `. ${resets}`}
    </span>
  );
}
