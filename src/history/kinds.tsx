import type { ReactNode } from 'react';
import { type EventKind, KIND_CHOICES, type KindChoice } from '#src/domain/event-kinds.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { moveBetweenItems } from '#src/ui/keyboard.ts';
import { type HistoryEvent, isMissed } from './history.ts';

const phonePath = (
  <path d="M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z" />
);

const drawings: Readonly<Record<EventKind, ReactNode>> = {
  call: phonePath,
  chat: <path d="M4 5h16v11H10l-4 4v-4H4Z" />,
  request: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m4 7 8 6 8-6" />
    </>
  ),
  visit: (
    <>
      <rect x="3" y="4" width="18" height="16" rx="2" />
      <path d="M3 9h18" />
    </>
  ),
  goal: (
    <>
      <path d="M6 21V4" />
      <path d="M6 4h12l-3 4 3 4H6" />
    </>
  ),
  lead: (
    <>
      <circle cx="10" cy="8" r="4" />
      <path d="M3 20c.8-4 3.6-6 7-6M18 13v6M15 16h6" />
    </>
  ),
  deal: (
    <>
      <rect x="3" y="8" width="18" height="12" rx="2" />
      <path d="M9 8V5h6v3M3 13h18" />
    </>
  ),
  other: <circle cx="12" cy="12" r="5" />,
};

/** Arrows beside the handset: incoming, outgoing, missed. */
const callBadges = {
  in: <path d="m21 3-6 6M15 4v5h5" />,
  out: <path d="m15 9 6-6M16 3h5v5" />,
  missed: <path d="m15 3 6 6M21 3l-6 6" />,
};

/** The icon of a button, beside the kind's name. */
const KindIcon = ({ kind }: { kind: KindChoice }) =>
  kind === 'missed' ? (
    <Icon>
      {phonePath}
      {callBadges.missed}
    </Icon>
  ) : (
    <Icon>{drawings[kind]}</Icon>
  );

/** The icon of a line. Only missed calls and chats have a colour. */
export function EventIcon({ event }: { event: HistoryEvent }) {
  const missed = isMissed(event);
  const mark = missed ? 'missed' : event.direction;
  return (
    <span className={missed ? 'timeline__icon danger' : 'timeline__icon'}>
      <Icon>
        {drawings[event.kind]}
        {event.kind === 'call' && mark !== null && callBadges[mark]}
      </Icon>
    </span>
  );
}

type KindButtonsProps = {
  readonly events: readonly HistoryEvent[];
  /** The chosen ones; empty: all but visits and goals are listed. */
  readonly kinds: readonly KindChoice[];
  readonly onChange: (kinds: readonly KindChoice[]) => void;
};

const ALWAYS_SHOWN: readonly KindChoice[] = ['call', 'missed', 'chat', 'request'];

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
          (ALWAYS_SHOWN.includes(kind) || loaded.has(kind) || kinds.includes(kind)) && (
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
