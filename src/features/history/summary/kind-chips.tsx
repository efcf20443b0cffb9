import { useText } from '#src/i18n/text-context.tsx';
import { countKinds } from '#src/features/history/model/counts.ts';
import type { EventKind } from '#src/features/history/model/history-event.ts';
import type { History } from '#src/features/history/model/history.ts';
import { KindIcon } from '#src/features/history/timeline/kind-icon.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { loadedScope } from './summary-text.ts';

type KindChipsProps = {
  readonly history: History;
  /** Which are pressed; where none is, all events are shown. */
  readonly kinds: ReadonlySet<EventKind>;
  readonly onChange: (kinds: ReadonlySet<EventKind>) => void;
};

/** How many events of each kind are loaded; pressed, it shows only these. */
export function KindChips({ history, kinds, onChange }: KindChipsProps) {
  const t = useText();
  const dates = useDates();
  const { events } = history;
  const toggle = (kind: EventKind): void => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    // Arrow keys go between the chips, which Tab reaches, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t.history.chips(loadedScope(history, t, dates))}
      className="kind-chips row"
      onKeyDown={moveBetweenItems}
    >
      {countKinds(events).map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          className="button button--small kind-chips__chip"
          aria-pressed={kinds.has(kind)}
          aria-label={t.history.chip(t.history.kinds[kind], count)}
          onClick={() => toggle(kind)}
        >
          <KindIcon kind={kind} />
          {t.history.kinds[kind]} <span className="kind-chips__count">{t.formats.number(count)}</span>
        </button>
      ))}
    </div>
  );
}
