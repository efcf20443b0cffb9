import type { UseQueryResult } from '@tanstack/react-query';
import { type PointerEvent, type RefObject, useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { useCustomer } from '#src/customer/current-customer.tsx';
import { type PersonAddress, personPath } from '#src/domain/paths.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { QueryFailure } from '#src/failure/query-view.tsx';
import type { HistoryHandle } from '#src/history/history-panel.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { AlternativeReadings, SearchOrigin } from '#src/search/search-pages.tsx';
import { type typedState, useCurrentSearch } from '#src/search/searches.tsx';
import { useServices, useStore } from '#src/session/services.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { PHONE, useMedia } from '#src/ui/browser-state.ts';
import { useHeadingFocus } from '#src/ui/focus.ts';
import { moveBetweenItems, useEscape } from '#src/ui/keyboard.ts';
import { Link, useEmbeddedPath } from '#src/ui/links.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { PersonActions, useRefresh } from './person-actions.tsx';
import { PersonContext, usePerson } from './person-context.ts';
import { FirstPhone, PersonHeader, PersonIdLabel } from './person-header.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { RecordsPanel } from './records-panel.tsx';
import { hasContactsPanel, type Person, type ShownContacts, withSearchedContact } from './shown-contacts.ts';
import { PersonTabs, tabElementId } from './tabs.tsx';
import { useAnnounceRecords, usePersonTitle, useRememberVisit } from './title-and-visit.ts';
import { type MergedRecords, useMergedRecords, useShownRecords } from './use-shown-records.ts';
import { HistoryPanel, useTabs } from './use-tabs.tsx';
import './sticky.css';

type PersonScreenProps = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** Records of another person in the answer. */
  readonly foreignRecordCount: number;
  readonly query: UseQueryResult;
};

export function PersonScreen({ address, records, ...props }: PersonScreenProps) {
  const merged = useMergedRecords(records, usePhoneReader());
  const selection = useShownRecords(address, merged);
  const person: Person = { ...merged, address, shownContacts: useShownContacts(merged) };
  return (
    <PersonContext value={{ person, selection }}>
      <ScreenContent {...props} />
    </PersonContext>
  );
}

function ScreenContent({ foreignRecordCount, query }: Omit<PersonScreenProps, 'address' | 'records'>) {
  const { person, selection } = usePerson();
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
  const { shownTab, hasContacts, choose, goTo, isRequested, history } = useTabs({
    tab,
    changeTab: (next) => changeView({ tab: next, open: null }),
    hasPanel,
    hasRecords,
  });
  const refresh = useRefresh(address, query, isRequested && tab === 'history' ? history : null);
  const isCompared = selection.isComparing && shownTab === 'records';

  usePersonTitle();
  useRememberVisit();
  useEscape(tab === 'records' && selection.showsSubset, selection.clear);
  // Keep last: of simultaneous announcements, screen readers speak only the last.
  useAnnounceRecords();

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
    <div className="contacts__id contacts__group">
      <h3>{t.person.personId}</h3>
      <PersonIdLabel personId={address.personId} />
    </div>
  );
  const contactsPanel = hasPanel && (
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
    <div className={`person-page person-page--${tab}`}>
      <PersonHeader
        personId={address.personId}
        // Without records, the title has the ID, which is not repeated (`person-page.css`).
        contacts={hasRecords ? contacts : null}
        conversation={hasRecords && <LastConversation address={address} history={history} />}
        found={
          search ? (
            <SearchOrigin search={search} address={address} />
          ) : (
            state?.isTyped && hasRecords && <OtherReadings />
          )
        }
        heading={{
          ref: useHeadingFocus('person-page'),
          onPointerEnter: showFullNameInTitle,
        }}
      >
        <CustomerBadge />
        <FirstPhone contacts={shownContacts} />
        <div className="person-header__actions line">
          <PersonActions person={person} selection={selection} refresh={refresh} history={history} />
        </div>
      </PersonHeader>
      <QueryFailure query={query} note={t.failures.refreshFailed} isShown={tab === 'records'} />
      {foreignRecordCount > 0 && <p className="warning">{t.unreadable.foreignRecords(foreignRecordCount)}</p>}
      {hasRecords ? (
        <div
          className={`person-page__body person-page__body--${isCompared ? 'compared' : shownTab}${hasPanel ? '' : ' person-page__body--single'}`}
        >
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

/** Opens the last conversation in the history, and refreshes a history older than a minute. */
function LastConversation({
  address,
  history,
}: {
  address: PersonAddress;
  history: RefObject<HistoryHandle | null>;
}) {
  const t = useText();
  const { state }: { state: object | null } = useLocation();
  return (
    <Link
      className="button button--quiet button--small"
      to={useEmbeddedPath()(personPath(address, { tab: 'history', open: 'last' }))}
      replace={false}
      onClickCapture={() => history.current?.refresh(60_000)}
      {...(state !== null && { state })}
    >
      {t.person.lastConversation}
    </Link>
  );
}

function showFullNameInTitle({ currentTarget: name }: PointerEvent<HTMLElement>): void {
  name.title = name.scrollWidth > name.clientWidth ? name.textContent : '';
}

/** For a partner: stays visible when the app bar scrolls away. */
function CustomerBadge() {
  const { isPartner, current } = useCustomer();
  if (!isPartner || current === null) return null;
  return (
    <span className="person-header__customer line secondary" title={current.label}>
      <bdi className="cut">{current.label}</bdi>
    </span>
  );
}

/** The ID may be right, but is often a visitor's ID or a phone number. */
function EmptyPerson() {
  const t = useText();
  const { personId, userId } = usePerson().person.address;
  return (
    <div className="person-page__empty panel panel--dashed empty">
      <h2>{t.personPage.empty}</h2>
      <p className="quiet">{t.personPage.emptyText}</p>
      <AlternativeReadings kind="person" id={personId} userId={userId} />
    </div>
  );
}

/** Of the typed ID that opened this page. */
function OtherReadings() {
  const { personId, visitorId, userId } = usePerson().person.address;
  const [kind, id] = visitorId === null ? (['person', personId] as const) : (['visitor', visitorId] as const);
  return (
    <div className="found-line facts small">
      <AlternativeReadings kind={kind} id={id} userId={userId} />
    </div>
  );
}

function useShownContacts({ contacts, readPhone }: MergedRecords): ShownContacts | null {
  const search = useCurrentSearch();
  const term = search === null || search.term.kind === 'name' ? null : search.term;
  return useMemo(
    () => contacts && withSearchedContact(contacts, term, readPhone),
    [contacts, term, readPhone],
  );
}
