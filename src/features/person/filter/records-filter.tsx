import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { takeFocus } from '#src/ui/focus.ts';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { FilterBar, type FilterBarProps } from './filter-bar.tsx';
import type { ShownRecords } from './use-shown-records.ts';
import { shortened } from '#src/lib/text/plain-line.ts';
import { displayText } from '#src/model/identity.ts';
import { RemoveIcon } from '#src/ui/icons/icons.tsx';

type RecordsFilterProps = Pick<FilterBarProps, 'columnText' | 'isTable' | 'viewChoice'> & {
  readonly selection: ShownRecords;
  readonly total: number;
  /** What can be done with all records, at the end of the count's line. */
  readonly children?: ReactNode;
};

/** Which records are shown: the filter, the chosen contacts and the order. Says how many there are after each change. */
export function RecordsFilter({ selection, total, children, ...bar }: RecordsFilterProps) {
  const t = useText();
  const { view, changeView, shown, isNarrowed } = selection;
  const { q, contactFilter, selectedContacts, compared } = view;
  const count =
    shown === null
      ? t.filtering.working
      : isNarrowed
        ? t.filter.count(shown.length, total)
        : t.person.count(total);
  useCountAnnounced(
    shown === null ? null : count,
    JSON.stringify([q, contactFilter, selectedContacts, compared]),
  );
  return (
    <FilterBar {...bar} view={view} count={count} onChange={changeView}>
      <ChosenContacts {...selection} />
      {children}
    </FilterBar>
  );
}

const TYPING_PAUSE_MS = 600;

/** Announces the count after a pause in typing, only if the filter has changed: the page announces its records itself. */
function useCountAnnounced(count: string | null, filter: string): void {
  const [seen, setSeen] = useState(filter);
  const [changed, setChanged] = useState<string | null>(null);
  if (filter !== seen) {
    setSeen(filter);
    setChanged(filter);
  }
  useAnnounceWhenSettled(changed === filter ? count : null, TYPING_PAUSE_MS);
}

type ChosenContactsProps = Pick<
  ShownRecords,
  'chosen' | 'isContactGone' | 'toggle' | 'removeGone' | 'removeChosen'
>;

/** The selected contacts, each a button that removes it. */
function ChosenContacts({ chosen, isContactGone, ...change }: ChosenContactsProps) {
  const { filtering: words } = useText();
  return (
    <>
      {chosen.map(({ field, contact }) => {
        const text = shortened(displayText(contact), 60);
        return (
          <Chip
            key={`${field} ${contact.key}`}
            text={text}
            name={words.onlyWith(text)}
            onRemove={() => change.toggle(field, contact)}
          />
        );
      })}
      {isContactGone && (
        <Chip text={words.contactGone} name={words.removeGone} isGone onRemove={change.removeGone} />
      )}
      {chosen.length + Number(isContactGone) > 1 && (
        <button
          type="button"
          className="button button--quiet button--small filter-bar__clear"
          onClick={change.removeChosen}
        >
          {words.clear}
        </button>
      )}
    </>
  );
}

type ChipProps = {
  readonly text: string;
  /** Names the action, too. */
  readonly name: string;
  readonly isGone?: boolean;
  readonly onRemove: () => void;
};

function Chip({ text, name, isGone = false, onRemove }: ChipProps) {
  return (
    <button
      type="button"
      className={`button button--small pill filter-bar__chosen${isGone ? ' filter-bar__chosen--gone' : ''}`}
      aria-label={name}
      onClick={({ currentTarget }) => {
        takeFocus(chipBeside(currentTarget));
        onRemove();
      }}
    >
      <bdi>{text}</bdi>
      <RemoveIcon />
    </button>
  );
}

/** Takes the focus before the chip is removed; without another chip, the panel does. */
const chipBeside = (chip: HTMLElement): HTMLElement | null =>
  [chip.nextElementSibling, chip.previousElementSibling].find(
    (sibling): sibling is HTMLElement =>
      sibling instanceof HTMLElement && sibling.matches('.filter-bar__chosen'),
  ) ?? null;
