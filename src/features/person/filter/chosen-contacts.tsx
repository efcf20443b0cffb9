import type { MouseEvent } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { shortened } from '#src/lib/text/plain-line.ts';
import { displayText } from '#src/model/identity.ts';
import { RemoveIcon } from '#src/ui/icons/icons.tsx';
import type { ShownRecords } from './use-shown-records.ts';
import './chosen-contacts.css';

type ChosenContactsProps = Pick<
  ShownRecords,
  'chosen' | 'isContactGone' | 'toggle' | 'removeGone' | 'removeChosen'
>;

/** The selected contacts, each a button that removes it. */
export function ChosenContacts({ chosen, isContactGone, ...change }: ChosenContactsProps) {
  const { filter: words } = useText();
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
          onClick={removeAndRefocus(change.removeChosen)}
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
      onClick={removeAndRefocus(onRemove)}
    >
      <bdi>{text}</bdi>
      <RemoveIcon />
    </button>
  );
}

/** Moves the focus before the pressed button is removed: to the chip beside it, else to the count. */
const removeAndRefocus =
  (remove: () => void) =>
  ({ currentTarget: pressed }: MouseEvent<HTMLElement>): void => {
    const chips = [pressed.nextElementSibling, pressed.previousElementSibling];
    const chip = chips.find((sibling) => sibling?.matches('.filter-bar__chosen') === true);
    const next =
      (pressed.matches('.filter-bar__chosen') ? chip : null) ?? pressed.parentElement?.firstElementChild;
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    remove();
  };
