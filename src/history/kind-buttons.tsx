import { useText } from '#src/i18n/text-context.tsx';
import type { HistoryEvent } from './history-event.ts';
import { KIND_CHOICES, type KindChoice } from '#src/domain/event-kinds.ts';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { KindIcon } from './kinds.tsx';

type KindButtonsProps = {
  readonly events: readonly HistoryEvent[];
  /** The chosen ones; empty: all but visits and goals are listed. */
  readonly kinds: readonly KindChoice[];
  readonly onChange: (kinds: readonly KindChoice[]) => void;
};

const ALWAYS: readonly KindChoice[] = ['call', 'missed', 'chat', 'request'];

/** Pressed, only events of these kinds are listed. They stay in sight. */
export function KindButtons({ events, kinds, onChange }: KindButtonsProps) {
  const t = useText();
  const loaded = new Set<KindChoice>(events.map(({ kind }) => kind));
  const toggle = (kind: KindChoice): void =>
    onChange(KIND_CHOICES.filter((each) => kinds.includes(each) !== (each === kind)));
  return (
    // Arrow keys go between the buttons, which Tab reaches, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={t.history.kindsLabel} className="kinds row" onKeyDown={moveBetweenItems}>
      {KIND_CHOICES.map(
        (kind) =>
          kind !== 'other' &&
          (ALWAYS.includes(kind) || loaded.has(kind) || kinds.includes(kind)) && (
            <button
              key={kind}
              type="button"
              className="button button--small kinds__kind"
              aria-pressed={kinds.includes(kind)}
              onClick={() => toggle(kind)}
            >
              <KindIcon kind={kind} />
              {t.history.kinds[kind]}
            </button>
          ),
      )}
    </div>
  );
}
