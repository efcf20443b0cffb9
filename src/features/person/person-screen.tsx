import type { UseQueryResult } from '@tanstack/react-query';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { ContactsPanel } from '#src/features/person/contacts/contacts-panel.tsx';
import { isMarked } from '#src/features/person/cards/card-list.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { withSearched, type SearchedIdentity } from '#src/model/searched-contact.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { MoreProvider, useNewMoreStore } from '#src/features/person/more/more-store.ts';
import { PersonTabs, POINTS_OF_HISTORY, tabElementId } from '#src/features/person/tabs/person-tabs.tsx';
import { useTabs } from '#src/features/person/tabs/use-tabs.ts';
import { HistoryPanel } from '#src/features/person/tabs/lazy-history.tsx';
import { useLastConversation } from '#src/features/person/last-conversation/use-last-conversation.tsx';
import { PrintNote } from '#src/features/person/print/print-note.tsx';
import { MistakenId } from '#src/features/find/field/other-readings.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { FoundBy } from '#src/features/find/results/found-by.tsx';
import { useSearchedContact } from '#src/features/find/search/search-of-entry.ts';
import { PersonHeader } from './person-header.tsx';
import { PersonNumber } from './person-heading.tsx';
import { PhoneBar } from '#src/features/person/phone-bar/phone-bar.tsx';
import { PHONE, useMedia } from '#src/ui/hooks/browser-state.ts';
import { RecordsPanel } from './records-panel.tsx';
import { usePersonTitle, useVisit } from './title-and-visit.ts';
import { useStuckHeight } from './use-stuck-height.ts';
import { restoreScrollPosition } from './scroll-position.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useAge } from '#src/ui/hooks/use-now.ts';
import { useEscape } from '#src/ui/shortcuts.ts';
import { useMergedRecords, type MergedRecords } from '#src/features/person/filter/use-merged-records.ts';
import { usePhoneReader } from '#src/features/contact/use-phone-reader.ts';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { useShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import './frame.css';

type PersonScreenProps = {
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
  /** The query that loaded the records. */
  readonly query: UseQueryResult;
};

export function PersonScreen({ address, records: latest, query }: PersonScreenProps) {
  const { defaultCountry } = useObserved(useServices().preferences);
  const readPhone = usePhoneReader();
  const merged = useMergedRecords(latest, readPhone);
  const { records, identity } = merged;
  const searchedIdentity = useSearchedIdentity(address, merged);
  const more = useNewMoreStore(address, records);
  const details = useObserved({ ...more, getState: () => more.getState().details });
  const selection = useShownRecords(address, merged, details);
  const { view, changeView, chosen, isContactGone, toggle, shown, byDetails } = selection;
  useLayoutEffect(() => more.change({ byDetails }), [more, byDetails]);
  const { tab } = view;
  const t = useText();
  const hasBar = useMedia(PHONE);
  const { shownTab, hasContacts, choose, goTo, isRequested, hasEvents, history, setHistory, onOpen } =
    useTabs({
      address,
      tab,
      changeTab: (next) => changeView({ tab: next }),
      hasRecords: records.length > 0,
    });
  const shownHistory = tab === 'history' ? history : null;
  const hasMarked = records.some((record) => isMarked(record, address.visitorId));

  // A second press joins the call in flight.
  const refresh = (): void => void query.refetch({ cancelRefetch: false });

  const onHistory = (): void => goTo('history');
  const conversation = useLastConversation({ address, hasEvents, onOpen, onHistory });

  usePersonTitle(address.personId, identity);
  useVisit(address, records.length === 0 ? null : identity);
  useEscape(tab === 'visitors' && selection.isNarrowed, selection.clear);
  useRestoredScroll(shown !== null);
  useStuckHeight(records.length > 0, history);
  // After the others: of two announcements at the same time, screen readers speak the last one.
  useRecordsAnnounced(records, hasMarked, isContactGone);

  const tabs = (
    <PersonTabs
      key="tabs"
      shown={shownTab}
      hasContacts={hasContacts}
      points={isRequested || hasEvents ? 0 : POINTS_OF_HISTORY}
      onKeyDown={moveBetweenItems}
      onChoose={choose}
    />
  );
  const contacts = (
    <ContactsPanel
      key="contacts"
      records={records}
      identity={searchedIdentity}
      source={<FoundBy slot="source" address={address} />}
      homeCountry={defaultCountry === 'other' ? null : defaultCountry}
      chosen={chosen}
      combines={selection.combines}
      onToggle={(field, contact) => {
        toggle(field, contact);
        if (shownTab === 'contacts') goTo('visitors');
      }}
    >
      {/* A phone has no room for it below the name. */}
      {hasBar && (
        <div className="contacts__id contacts__group">
          <h3>{t.person.personId}</h3>
          <PersonNumber personId={address.personId} />
        </div>
      )}
    </ContactsPanel>
  );

  return (
    <MoreProvider value={more}>
      <div className={`person-page person-page--${tab}`}>
        <PersonHeader
          address={address}
          records={records}
          identity={identity}
          searchedIdentity={searchedIdentity}
          shown={shown}
          readPhone={readPhone}
          updatedAt={shownHistory?.updatedAt ?? query.dataUpdatedAt}
          refresh={shownHistory?.refresh ?? query.fetchStatus}
          onRefresh={shownHistory?.onRefresh ?? refresh}
          view={view}
          history={history}
          conversation={records.length > 0 && conversation.button}
        />
        {records.length > 0 && conversation.panel}
        <PrintNote address={address} total={records.length} selection={selection} identity={identity} />
        <FoundBy slot="failures" address={address} />
        <QueryFailure
          query={query}
          note={<RefreshFailed updatedAt={query.dataUpdatedAt} />}
          isShown={tab === 'visitors'}
        />
        {records.length === 0 ? (
          <EmptyPerson {...address} />
        ) : (
          <div className={`person-page__body person-page__body--${shownTab}`}>
            {/* Beside the tabs in a wide window; in a narrow one, the panel of one. */}
            {hasContacts ? [tabs, contacts] : [contacts, tabs]}
            <RecordsPanel
              address={address}
              records={records}
              selection={selection}
              identity={searchedIdentity}
              readPhone={readPhone}
              isShown={shownTab === 'visitors'}
            />
            {isRequested && (
              <HistoryPanel
                address={address}
                isShown={tab === 'history'}
                labelledBy={tabElementId('history')}
                onHistory={setHistory}
                kinds={view.kinds}
                onKinds={(kinds) => changeView({ kinds })}
              />
            )}
          </div>
        )}
        {hasBar && searchedIdentity !== null && records.length > 0 && (
          <PhoneBar identity={searchedIdentity} />
        )}
      </div>
    </MoreProvider>
  );
}

/** No records: the ID may be right, but often it is a visitor's ID or a phone number. */
function EmptyPerson({ personId, userId }: Pick<PersonAddress, 'personId' | 'userId'>) {
  const t = useText();
  return (
    <div className="person-page__empty panel panel--dashed empty">
      <h2>{t.person.empty}</h2>
      <p className="quiet">{t.person.emptyText}</p>
      <MistakenId kind="person" id={personId} userId={userId} />
    </div>
  );
}

/** The older records stay on the page. */
function RefreshFailed({ updatedAt }: { readonly updatedAt: number }) {
  return useText().person.refreshFailed(useAge(updatedAt));
}

/** null: not merged yet. */
function useSearchedIdentity(
  address: PersonAddress,
  { identity, readPhone }: MergedRecords,
): SearchedIdentity | null {
  const term = useSearchedContact(address);
  return useMemo(() => identity && withSearched(identity, term, readPhone), [identity, term, readPhone]);
}

/** As soon as there are cards, scrolls to where the agent was before signing in again. */
function useRestoredScroll(hasRecords: boolean): void {
  useLayoutEffect(() => {
    if (hasRecords) restoreScrollPosition();
  }, [hasRecords]);
}

function useRecordsAnnounced(
  records: readonly VisitorRecord[],
  hasMarked: boolean,
  isContactGone: boolean,
): void {
  const t = useText();
  const announce = useAnnounce();
  useEffect(() => {
    // The grid announces the marked record instead.
    const sentences = hasMarked ? [] : [t.person.loaded(records.length)];
    if (isContactGone) sentences.push(t.filter.contactGone);
    return sentences.length === 0 ? undefined : announce(sentences.join('. '));
  }, [announce, records, hasMarked, isContactGone, t]);
}
