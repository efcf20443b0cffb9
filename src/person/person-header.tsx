// What is above the records; the prerender renders it, too.
import type { KeyboardEventHandler, ReactNode, Ref } from 'react';
import type { PersonId } from '#src/domain/ids.ts';
import { mainCompany, MAX_HEADING, type MergedContacts, personHeading } from '#src/domain/merged-contacts.ts';
import type { PersonTab } from '#src/domain/paths.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { FindIcon } from '#src/ui/icons.tsx';
import type { Shortcut } from '#src/ui/keyboard.ts';
import './person-header.css';
import './records-panel.css';
import './tabs.css';

type PersonHeaderProps = {
  readonly personId: PersonId;
  /** null: not merged yet. */
  readonly contacts: MergedContacts | null;
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
  readonly found?: ReactNode;
};

export function PersonHeader({ personId, contacts, heading, children, found }: PersonHeaderProps) {
  const t = useText();
  const company = contacts && mainCompany(contacts);
  return (
    <>
      <header className="person-header line">
        <h1 ref={heading} className="cut" tabIndex={-1} dir="auto">
          {contacts === null ? t.person.personNumber(personId) : personHeading(contacts, personId)}
        </h1>
        {children}
      </header>
      <div className="person-facts row small">
        {company !== null && <bdi>{truncate(company.text, MAX_HEADING)}</bdi>}
        {/* Until then the heading has it; on a phone, the tab of the contacts. */}
        {contacts !== null && <PersonIdLabel personId={personId} className="not-on-phone" />}
        {found}
      </div>
    </>
  );
}

export function PersonIdLabel({ personId, className = '' }: { personId: PersonId; className?: string }) {
  const t = useText();
  const id = String(personId);
  return (
    <span className={`target ${className}`}>
      <span className="id" title={t.person.personId}>
        {id}
      </span>
      <CopyButton name={t.person.copyId(id)} text={id} />
    </span>
  );
}

const TABS = [
  ['contacts', undefined],
  ['records', 'r'],
  ['history', 'h'],
] as const satisfies readonly (readonly [PersonTab | 'contacts', Shortcut | undefined])[];

export type ShownTab = (typeof TABS)[number][0];

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
    <div role="tablist" aria-label={t.person.tabs} className="tabs wide no-print" onKeyDown={onKeyDown}>
      {TABS.filter(([each]) => hasContacts || each !== 'contacts').map(([each, shortcut]) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabElementId(each)}
          aria-keyshortcuts={shortcut}
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

export const tabElementId = (tab: ShownTab): string => `tab-${tab}`;

type FilterBarProps = {
  readonly q: string;
  /** undefined while the records load. */
  readonly onType?: (q: string) => void;
  readonly count: string;
  readonly viewChoice?: ReactNode;
  readonly children?: ReactNode;
};

export function FilterBar({ q, onType, count, viewChoice, children }: FilterBarProps) {
  const t = useText();
  return (
    <div className="filter-bar line loose no-print" role="search">
      <span className="filter-bar__field">
        <FindIcon />
        <input
          type="search"
          className="filter-bar__text field"
          aria-keyshortcuts="f"
          aria-label={t.filter.label}
          placeholder={t.filter.label}
          value={q}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType?.(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || q === '') return;
            // Not of the page, which would also clear the chosen contacts.
            event.preventDefault();
            onType?.('');
          }}
        />
      </span>
      <div className="filter-bar__status sideways line grow secondary">
        <p>{count}</p>
        {children}
      </div>
      {viewChoice}
    </div>
  );
}
