import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { takeFocus } from '#src/ui/focus.ts';
import { useAnnounce, useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { isDialogOpen, isFindKey, useKeyDown } from '#src/ui/shortcuts.ts';
import { FilterBar, type FilterBarProps } from './filter-bar.tsx';
import type { ShownRecords } from './use-shown-records.ts';
import { shortened } from '#src/lib/text/plain-line.ts';
import { displayText } from '#src/model/identity.ts';
import { RemoveIcon } from '#src/ui/icons/icons.tsx';

type RecordsFilterProps = Pick<FilterBarProps, 'columnText' | 'isTable' | 'viewChoice'> & {
  readonly selection: ShownRecords;
  readonly total: number;
  /** Only some of the shown cards are in the page: the browser's own Find would miss the others. */
  readonly isVirtualized: boolean;
  /** What can be done with all records, at the end of the count's line. */
  readonly children?: ReactNode;
};

/** Which records are shown: the filter, the chosen contacts and the order. Says how many there are after each change. */
export function RecordsFilter({ selection, total, isVirtualized, children, ...bar }: RecordsFilterProps) {
  const t = useText();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [isFindHintShown, setFindHintShown] = useState(false);
  useFindKey(field, isVirtualized, () => {
    setFindHintShown(true);
    announce(t.filtering.findHere);
  });
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
    <FilterBar
      {...bar}
      view={view}
      count={count}
      onChange={changeView}
      field={field}
      onBlur={() => setFindHintShown(false)}
    >
      <ChosenContacts {...selection} />
      {isFindHintShown && <p className="filter-bar__find">{t.filtering.findHere}</p>}
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

/**
 * While `enabled`, the browser's Find key focuses `field`; pressed again there, it opens the browser's Find. Does not depend on
 * the setting for single-key shortcuts: the browser's Find would miss cards that are not in the page.
 */
function useFindKey(field: RefObject<HTMLInputElement | null>, enabled: boolean, onFocus: () => void): void {
  useKeyDown(enabled, (event) => {
    if (event.defaultPrevented || !isFindKey(event) || field.current === null) return;
    if (document.activeElement === field.current || isDialogOpen()) return;
    event.preventDefault();
    field.current.focus();
    field.current.select();
    onFocus();
  });
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
