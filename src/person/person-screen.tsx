import type { UseQueryResult } from '@tanstack/react-query';
import { type PointerEvent, useMemo, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { PersonAddress } from '#src/domain/paths.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { QueryFailure } from '#src/failure/query-view.tsx';
import type { HistoryHandle } from '#src/history/history-panel.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { OtherIdInterpretations, SearchOrigin } from '#src/search/search-pages.tsx';
import { type typedState, useCurrentSearch } from '#src/search/searches.tsx';
import { useServices, useStore } from '#src/session/services.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { PHONE, useMedia } from '#src/ui/browser-state.ts';
import { useHeadingFocus } from '#src/ui/focus.ts';
import { PersonIcon } from '#src/ui/icons.tsx';
import { moveBetweenItems, useEscape } from '#src/ui/keyboard.ts';
import { ContactsPanel } from './contacts-panel.tsx';
import { PersonActions } from './person-actions.tsx';
import { FirstPhone, PersonHeader, PersonIdLabel } from './person-header.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { RecordsPanel } from './records-panel.tsx';
import { hasContactsPanel, type Person, type ShownContacts, withSearchedContact } from './shown-contacts.ts';
import { PersonTabs, tabElementId } from './tabs.tsx';
import { usePersonEffects } from './use-person-effects.ts';
import {
  type MergedRecords,
  PersonProvider,
  useMergedRecords,
  usePerson,
  useShownRecords,
} from './use-shown-records.ts';
import { HistoryPanel, useTabs } from './use-tabs.tsx';
import './contacts-panel.css';
import './person-page.css';
import './person-header.css';

type PersonScreenProps = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** Records of another person in the answer. */
  readonly foreignRecordCount: number;
  readonly query: UseQueryResult;
};

export function PersonScreen({ address, records, foreignRecordCount, query }: PersonScreenProps) {
  const merged = useMergedRecords(records, usePhoneReader());
  const selection = useShownRecords(address, merged);
  const person: Person = { ...merged, address, shownContacts: useShownContacts(merged) };
  const history = useRef<HistoryHandle>(null);
  return (
    <PersonProvider value={{ person, selection, query, history }}>
      <ScreenContent foreignRecordCount={foreignRecordCount} />
    </PersonProvider>
  );
}

function ScreenContent({ foreignRecordCount }: Pick<PersonScreenProps, 'foreignRecordCount'>) {
  const { person, selection, query, history } = usePerson();
  const { address, records, contacts, shownContacts } = person;
  const hasRecords = records.length > 0;
  const hasPanel = hasContactsPanel(person);
  const search = useCurrentSearch();
  const { state }: { state: Partial<typeof typedState> | null } = useLocation();
  const { defaultCountry } = useStore(useServices().preferences);
  const t = useText();
  const { view, changeView } = selection;
  const { tab } = view;
  const hasBar = useMedia(PHONE);
  const { shownTab, hasContacts, choose, goTo, isRequested } = useTabs();
  const heading = useHeadingFocus('person-page');
  /** Compared records take the whole width. */
  const hasColumn = hasPanel && !(selection.isComparing && shownTab === 'records');

  useEscape(tab === 'records' && selection.showsSubset, selection.clear);
  usePersonEffects();

  const tabs = (
    <PersonTabs
      key="tabs"
      shown={shownTab}
      hasContacts={hasContacts}
      onKeyDown={moveBetweenItems}
      onChoose={choose}
    />
  );
  // No room for the ID below the name on a phone.
  const phoneId = hasBar && (
    <div className="contacts__id">
      <h3 className="visually-hidden">{t.person.personId}</h3>
      <PersonIdLabel personId={address.personId} />
    </div>
  );
  const contactsPanel = hasColumn && (
    <ContactsPanel
      key="contacts"
      records={records}
      contacts={shownContacts}
      homeCountry={defaultCountry === 'other' ? null : defaultCountry}
      chosen={selection.chosen}
      onToggle={(field, contact) => {
        selection.toggle(field, contact);
        if (shownTab === 'contacts') goTo('records');
      }}
    >
      {phoneId}
    </ContactsPanel>
  );

  return (
    <div className="person-page">
      <PersonHeader
        personId={address.personId}
        contacts={hasRecords ? contacts : null}
        found={
          search ? (
            <SearchOrigin search={search} address={address} records={records} />
          ) : (
            state?.isTyped && hasRecords && <OtherInterpretations />
          )
        }
        heading={{ ref: heading, onPointerEnter: showFullNameInTitle }}
      >
        <FirstPhone contacts={shownContacts} hasCopyKey={selection.isComparing} />
        <div className="person-header__actions line">
          <PersonActions />
        </div>
      </PersonHeader>
      {tab === 'records' && <QueryFailure query={query} note={t.failures.refreshFailed} />}
      {foreignRecordCount > 0 && <p className="warning">{t.unreadable.foreignRecords(foreignRecordCount)}</p>}
      {hasRecords ? (
        <div className={`person-body stack${hasColumn ? '' : ' person-body--whole'}`} data-shown={shownTab}>
          {/* Wide: beside the tabs. Narrow: in a tab. */}
          {hasContacts ? [tabs, contactsPanel] : [contactsPanel, tabs]}
          <RecordsPanel isShown={shownTab === 'records'} />
          {!hasPanel && shownTab === 'records' && phoneId}
          {isRequested && (
            <HistoryPanel
              address={address}
              isShown={tab === 'history'}
              labelledBy={tabElementId('history')}
              ref={history}
              view={view}
              onChange={changeView}
            />
          )}
        </div>
      ) : (
        <EmptyPerson />
      )}
      {hasBar && shownContacts !== null && hasRecords && <PhoneBar contacts={shownContacts} />}
    </div>
  );
}

function showFullNameInTitle({ currentTarget: name }: PointerEvent<HTMLElement>): void {
  name.title = name.scrollWidth > name.clientWidth ? name.textContent : '';
}

/** The ID may be right, but is often a visitor's ID or a phone number. */
function EmptyPerson() {
  const t = useText();
  const { personId, userId } = usePerson().person.address;
  return (
    <div className="panel empty">
      <PersonIcon />
      <h2>{t.personPage.empty}</h2>
      <p className="quiet">{t.personPage.emptyText}</p>
      <OtherIdInterpretations kind="person" id={personId} userId={userId} />
    </div>
  );
}

/** Of the typed ID that opened this page. */
function OtherInterpretations() {
  const { personId, visitorId, userId } = usePerson().person.address;
  const [kind, id] = visitorId === null ? (['person', personId] as const) : (['visitor', visitorId] as const);
  return (
    <div className="found-line">
      <OtherIdInterpretations kind={kind} id={id} userId={userId} />
    </div>
  );
}

function useShownContacts({ contacts, readPhone }: MergedRecords): ShownContacts | null {
  const term = useCurrentSearch()?.term ?? null;
  return useMemo(
    () => contacts && withSearchedContact(contacts, term, readPhone),
    [contacts, term, readPhone],
  );
}
