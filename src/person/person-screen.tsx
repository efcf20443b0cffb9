import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { personName, personTitle } from '#src/domain/merged-contacts.ts';
import { QueryFailure } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { OtherIdInterpretations, SearchOrigin } from '#src/search/search-pages.tsx';
import { type typedState, useCurrentSearch } from '#src/search/searches.tsx';
import { useServices } from '#src/session/services.tsx';
import { NARROW, PHONE, useMedia } from '#src/ui/browser-state.ts';
import { type Target, useHeadingFocus, useScrollToTarget } from '#src/ui/focus.ts';
import { PersonIcon } from '#src/ui/icons.tsx';
import { moveBetweenItems, useEscape } from '#src/ui/keyboard.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useTitle } from '#src/ui/page.tsx';
import { isMarked } from './cards.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { PersonActions, PhoneBar } from './person-actions.tsx';
import { PersonHeader, PersonIdLabel, PersonTabs, type ShownTab, tabElementId } from './person-header.tsx';
import { RecordsPanel } from './records-panel.tsx';
import { HistoryPanel } from './skeletons.tsx';
import {
  PersonProvider,
  type PersonScreenProps,
  type PersonState,
  usePersonState,
} from './use-shown-records.ts';
import './contacts-panel.css';
import './person-page.css';
import './person-header.css';

export function PersonScreen(props: PersonScreenProps) {
  const t = useText();
  const person = usePersonState(props);
  const { address, query, records, contacts, shownContacts, view, changeView, history } = person;
  const { personId, visitorId } = address;
  const typedId =
    visitorId === null
      ? ({ kind: 'person', id: personId } as const)
      : ({ kind: 'visitor', id: visitorId } as const);
  const { tab } = view;
  const hasRecords = records.length > 0;
  const search = useCurrentSearch();
  const { state }: { state: Partial<typeof typedState> | null } = useLocation();
  const hasBar = useMedia(PHONE);
  const { shownTab, hasContactsTab, choose, goToRecords, hasHistory } = useTabs(person);
  const heading = useHeadingFocus('person-page');
  /** Compared records take the whole width. */
  const hasColumn = person.hasContacts && !(person.isComparing && shownTab === 'records');
  const foreignRecordCount = query.data.unreadableCount;

  useEscape(tab === 'records' && person.showsSubset, person.clear);
  usePersonEffects(person);

  const tabs = (
    <PersonTabs
      shown={shownTab}
      hasContacts={hasContactsTab}
      onKeyDown={moveBetweenItems}
      onChoose={choose}
    />
  );
  // No room for the ID below the name on a phone.
  const phoneId = hasBar && (
    <div className="contacts__id">
      <h3 className="visually-hidden">{t.person.personId}</h3>
      <PersonIdLabel personId={personId} />
    </div>
  );
  const contactsPanel = hasColumn && (
    <ContactsPanel
      contacts={shownContacts}
      chosen={person.chosen}
      onToggle={(field, contact) => {
        person.toggle(field, contact);
        if (shownTab === 'contacts') goToRecords();
      }}
    >
      {phoneId}
    </ContactsPanel>
  );

  return (
    <PersonProvider value={person}>
      <div className="person-page">
        <PersonHeader
          personId={personId}
          contacts={hasRecords ? contacts : null}
          found={
            search ? (
              <SearchOrigin search={search} address={address} records={records} />
            ) : (
              state?.isTyped &&
              hasRecords && (
                <div className="found-line">
                  <OtherIdInterpretations {...typedId} />
                </div>
              )
            )
          }
          heading={heading}
        >
          <PersonActions />
        </PersonHeader>
        {tab === 'records' && <QueryFailure query={query} note={t.failures.refreshFailed} />}
        {foreignRecordCount > 0 && (
          <p className="warning">{t.unreadable.foreignRecords(foreignRecordCount)}</p>
        )}
        {hasRecords ? (
          <div className={`person-body stack${hasColumn ? '' : ' person-body--whole'}`} data-shown={shownTab}>
            {/* Wide: beside the tabs. Narrow: in a tab. */}
            {hasContactsTab && tabs}
            {contactsPanel}
            {!hasContactsTab && tabs}
            <RecordsPanel isShown={shownTab === 'records'} />
            {!person.hasContacts && shownTab === 'records' && phoneId}
            {hasHistory && (
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
          /* The ID may be right, but is often a visitor's ID or a phone number. */
          <div className="panel empty">
            <PersonIcon />
            <h2>{t.personPage.empty}</h2>
            <p className="quiet">{t.personPage.emptyText}</p>
            <OtherIdInterpretations kind="person" id={personId} />
          </div>
        )}
        {hasBar && shownContacts !== null && hasRecords && <PhoneBar contacts={shownContacts} />}
      </div>
    </PersonProvider>
  );
}

/** In a narrow window, contacts have a tab. Not in the URL: a wider window would show the records for it. */
function useTabs({ hasContacts, view, changeView }: PersonState) {
  const { tab } = view;
  /** From when its tab is first chosen. */
  const [hasHistory, setHasHistory] = useState(tab === 'history');
  if (tab === 'history' && !hasHistory) setHasHistory(true);
  const isNarrow = useMedia(NARROW);
  const hasContactsTab = isNarrow && hasContacts;
  const [isContacts, setContacts] = useState(false);
  const shownTab: ShownTab = hasContactsTab && isContacts && tab === 'records' ? 'contacts' : tab;
  const choose = (next: ShownTab): void => {
    setContacts(next === 'contacts');
    const nextTab = next === 'contacts' ? 'records' : next;
    if (nextTab !== tab) changeView({ tab: nextTab, open: null });
  };
  useScrollOfTab(shownTab);
  /** Takes the focus: the pressed control is hidden with its panel, or far away. */
  const [target, setTarget] = useState<Target | null>(null);
  useScrollToTarget(target);
  const goToRecords = (): void => {
    choose('records');
    setTarget({ id: tabElementId('records'), isScrolledTo: false, onScrolledTo: () => setTarget(null) });
  };
  return { shownTab, hasContactsTab, choose, goToRecords, hasHistory };
}

function useScrollOfTab(tab: ShownTab): void {
  const tops = useRef<Partial<Record<ShownTab, number>>>({});
  useLayoutEffect(() => {
    const save = (): void => void (tops.current[tab] = scrollY);
    scrollTo({ top: tops.current[tab] ?? scrollY });
    save();
    addEventListener('scroll', save);
    return () => removeEventListener('scroll', save);
  }, [tab]);
}

/** The title, the recent people, and last what is announced: of simultaneous texts, screen readers speak only the last. */
function usePersonEffects({ address, records, contacts }: PersonState): void {
  const t = useText();
  const announce = useAnnounce();
  const { recent } = useServices();
  const { personId, userId, visitorId } = address;
  useTitle(contacts === null ? `${personId} — ${t.app.name}` : personTitle(contacts, personId));
  // People without a name or records are not remembered.
  const name = contacts === null || records.length === 0 ? null : personName(contacts);
  useEffect(() => {
    if (name !== null) recent.visit({ personId, userId, name });
  }, [recent, personId, userId, name]);
  const marked = records.find((record) => isMarked(record, visitorId))?.visitorId ?? null;
  useEffect(() => announce(t.personPage.loaded(records.length)), [announce, records, t]);
  // Replaces what was said of the records; a refresh changes these alone.
  useEffect(
    () => (marked === null ? undefined : announce(t.personPage.marked(marked))),
    [announce, marked, t],
  );
}
