import type { KeyboardEventHandler } from 'react';
import type { PersonTab } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import './person-page.css';

const TABS: readonly PersonTab[] = ['records', 'history'];

export type ShownTab = PersonTab | 'contacts';

type PersonTabsProps = {
  readonly shown: ShownTab;
  /** Whether the contacts have a tab, too: in a narrow window. In a wide one they are always shown. */
  readonly hasContacts: boolean;
  readonly onChoose: (tab: ShownTab) => void;
  /** None in the prerender, which has no events. */
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>;
};

/** In the app and in the prerender. Arrow keys only move the focus, Enter opens: opening the history calls the API. */
export function PersonTabs({ shown, hasContacts, onChoose, onKeyDown }: PersonTabsProps) {
  const t = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its tabs have the focus.
    <div role="tablist" aria-label={t.person.tabs} className="person-tabs" onKeyDown={onKeyDown}>
      {(hasContacts ? (['contacts', ...TABS] as const) : TABS).map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabElementId(each)}
          aria-selected={each === shown}
          tabIndex={each === shown ? 0 : -1}
          className="person-tabs__tab"
          onClick={() => onChoose(each)}
        >
          {each === 'contacts' ? t.contacts.heading : t.person[each]}
        </button>
      ))}
    </div>
  );
}

/** The id of a tab's element, which labels its panel. */
export const tabElementId = (tab: ShownTab): string => `tab-${tab}`;
