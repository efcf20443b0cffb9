import type { KeyboardEventHandler } from 'react';
import type { PersonTab } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { Shortcut } from '#src/ui/keyboard.ts';
import './tabs.css';

const TAB_KEYS = { contacts: undefined, records: 'r', history: 'h' } as const satisfies Record<
  ShownTab,
  Shortcut | undefined
>;

const TABS: readonly PersonTab[] = ['records', 'history'];

export type ShownTab = PersonTab | 'contacts';

type PersonTabsProps = {
  readonly shown: ShownTab;
  /** In a narrow window, the contacts have a tab; in a wide one, they are always shown. */
  readonly hasContacts: boolean;
  /** undefined while the records load. */
  readonly onChoose?: (tab: ShownTab) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>;
};

/** Arrow keys only move the focus and Enter opens, as opening the history calls the API. */
export function PersonTabs({ shown, hasContacts, onChoose, onKeyDown }: PersonTabsProps) {
  const t = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its tabs have the focus.
    <div role="tablist" aria-label={t.person.tabs} className="tabs no-print" onKeyDown={onKeyDown}>
      {(hasContacts ? (['contacts', ...TABS] as const) : TABS).map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabElementId(each)}
          aria-keyshortcuts={TAB_KEYS[each]}
          aria-selected={each === shown}
          tabIndex={each === shown ? 0 : -1}
          className="tabs__tab"
          onClick={() => onChoose?.(each)}
        >
          {each === 'contacts' ? t.contacts.heading : t.person[each]}
        </button>
      ))}
    </div>
  );
}

/** A DOM id, which labels the panel. */
export const tabElementId = (tab: ShownTab): string => `tab-${tab}`;
