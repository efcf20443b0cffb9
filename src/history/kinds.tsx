import type { ReactNode } from 'react';
import { KIND_CHOICES, type KindChoice } from '#src/domain/event-kinds.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { ChatIcon, icon, MailIcon, PHONE, PhoneIcon } from '#src/ui/icons.tsx';
import { moveBetweenItems } from '#src/ui/keyboard.ts';
import { type HistoryEvent, isMissed } from './history.ts';
import './history.css';

/** `in`, `out`, `missed`: arrows beside the handset. */
const icons: Readonly<Record<KindChoice | 'in' | 'out', () => ReactNode>> = {
  call: PhoneIcon,
  in: icon(`${PHONE}M21 3l-6 6M15 4v5h5`),
  out: icon(`${PHONE}M15 9l6-6M16 3h5v5`),
  missed: icon(`${PHONE}M15 3l6 6M21 3l-6 6`),
  chat: ChatIcon,
  request: MailIcon,
  visit: icon('M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM3 9h18'),
  goal: icon('M6 21V4h12l-3 4 3 4H6'),
  lead: icon('M6 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M3 20c.8-4 3.6-6 7-6M18 13v6M15 16h6'),
  deal: icon('M5 8h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM9 8V5h6v3M3 13h18'),
  other: icon('M7 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0'),
};

/** On the kind's soft colour; red if missed. */
export function EventIcon({ event }: { event: HistoryEvent }) {
  const { kind, direction } = event;
  const colour = isMissed(event) ? 'missed' : kind;
  return (
    <span className={`round-icon of-${colour}`}>
      {icons[kind !== 'call' || colour === 'missed' ? colour : (direction ?? kind)]()}
    </span>
  );
}

type KindButtonsProps = {
  readonly events: readonly HistoryEvent[];
  readonly kinds: readonly KindChoice[];
  readonly onChange: (kinds: readonly KindChoice[]) => void;
};

const ALWAYS_SHOWN: readonly KindChoice[] = ['call', 'missed', 'chat', 'request'];

export function KindButtons({ events, kinds, onChange }: KindButtonsProps) {
  const t = useText();
  const loaded = new Set<KindChoice>(events.map(({ kind }) => kind));
  const toggle = (kind: KindChoice): void =>
    onChange(KIND_CHOICES.filter((each) => kinds.includes(each) !== (each === kind)));
  return (
    // Arrow keys move between the buttons; Tab reaches each of them, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t.history.kindsLabel}
      className="kinds sideways line tight"
      onKeyDown={moveBetweenItems}
    >
      {KIND_CHOICES.map(
        (kind) =>
          kind !== 'other' &&
          (ALWAYS_SHOWN.includes(kind) || loaded.has(kind) || kinds.includes(kind)) && (
            <Button
              key={kind}
              small
              className="kinds__kind"
              aria-pressed={kinds.includes(kind)}
              onClick={() => toggle(kind)}
            >
              {icons[kind]()}
              {t.history.kinds[kind].name}
            </Button>
          ),
      )}
    </div>
  );
}
