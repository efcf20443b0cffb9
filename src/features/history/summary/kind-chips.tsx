import { useText } from '#src/i18n/text-context.tsx';
import { countKinds } from '#src/features/history/model/history-event.ts';
import { EVENT_KINDS, type EventKind } from '#src/lib/event-kinds.ts';
import type { History } from '#src/features/history/model/history.ts';
import { KindIcon } from '#src/features/history/timeline/kind-icon.tsx';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';

type KindChipsProps = {
  readonly history: History;
  /** The chosen ones; empty: all events are shown. */
  readonly kinds: readonly EventKind[];
  readonly onChange: (kinds: readonly EventKind[]) => void;
};

/** How many events of each kind are loaded; pressed, it shows only these. They stay in sight. */
export function KindChips({ history, kinds, onChange }: KindChipsProps) {
  const t = useText();
  const counts = new Map(countKinds(history.events).map(({ kind, count }) => [kind, count]));
  const toggle = (kind: EventKind): void =>
    onChange(EVENT_KINDS.filter((each) => kinds.includes(each) !== (each === kind)));
  return (
    // Arrow keys go between the chips, which Tab reaches, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={t.history.chips} className="kind-chips row" onKeyDown={moveBetweenItems}>
      {/* A link may have chosen a kind of which there is none. */}
      {EVENT_KINDS.filter((kind) => counts.has(kind) || kinds.includes(kind)).map((kind) => {
        const name = t.history.kinds[kind];
        const count = t.formats.number(counts.get(kind) ?? 0);
        return (
          <button
            key={kind}
            type="button"
            className="button button--small pill kind-chips__chip"
            aria-pressed={kinds.includes(kind)}
            aria-label={`${name} ${count}`}
            onClick={() => toggle(kind)}
          >
            <KindIcon kind={kind} />
            {name} <span className="quiet">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
