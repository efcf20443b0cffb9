import { useEffect, useLayoutEffect } from 'react';
import { CardSkeletons } from '#src/features/person/cards/card-skeletons.tsx';
import { ContactsPanel } from '#src/features/person/contacts/contacts-panel.tsx';
import { FilterBar } from '#src/features/person/filter/filter-bar.tsx';
import { isMarked } from '#src/features/person/cards/card-list.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { CardGrid } from '#src/features/person/cards/card-grid.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { displayText, type Identity } from '#src/model/identity.ts';
import { personHeading, personTitle } from '#src/model/person-title.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { VIRTUALIZE_ABOVE } from '#src/model/many-records.ts';
import { CardMore, MoreProvider } from '#src/features/person/more/card-more.tsx';
import { EmptyPerson } from './empty-person.tsx';
import type { PersonId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import { PersonHeader } from './person-header.tsx';
import { RefreshFailure } from './refresh-failure.tsx';
import { restoreScrollPosition } from './scroll-position.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useEscape } from '#src/ui/hooks/use-escape.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import { usePersonParts } from '#src/features/person/filter/use-person-parts.ts';
import { usePhoneReader } from './use-phone-reader.ts';
import type { RetryActions } from '#src/features/failure/use-retry.ts';
import { useShownRecords } from '#src/features/person/filter/use-shown-records.ts';

type PersonScreenProps = {
  readonly address: PersonAddress;
  readonly cards: readonly VisitorCard[];
  /** Epoch ms. */
  readonly updatedAt: number;
  readonly refreshing: boolean;
  /** The network is gone: a refresh waits for it. */
  readonly offline: boolean;
  /** Why the last refresh failed, if it did: the cards are older ones then. */
  readonly failure: unknown;
  readonly retryActions: RetryActions;
};

export function PersonScreen({
  address,
  cards: latest,
  updatedAt,
  refreshing,
  offline,
  failure,
  retryActions,
}: PersonScreenProps) {
  const t = useText();
  const { defaultCountry } = useObserved(useServices().preferences);
  const readPhone = usePhoneReader();
  const parts = usePersonParts(latest, readPhone);
  const { cards, identity } = parts;
  const { view, changeView, chosen, isEntryGone, toggle, shown, findIn } = useShownRecords(address, parts);
  const hasMarked = cards.some((card) => isMarked(card, address.visitorId));
  const choiceText = isEntryGone
    ? t.filter.entryGone
    : chosen.length === 0
      ? null
      : t.filter.onlyWith(chosen.map(({ entry }) => shortened(displayText(entry))).join(' + '));

  usePersonTitle(address.personId, identity);
  useVisit(address, cards.length === 0 ? null : identity && personHeading(identity, address.personId));
  const isNarrowed = view.q !== '' || view.contact !== null || view.entries.length > 0;
  useEscape(isNarrowed, () => changeView({ q: '', contact: null, entries: [] }));
  useRestoredScroll(shown !== null);
  // After the others: of two announcements at the same time, screen readers speak the last one.
  useRecordsAnnounced(cards, hasMarked, isEntryGone);

  return (
    <MoreProvider address={address} cards={cards}>
      <div className="person-page">
        <PersonHeader
          address={address}
          cards={cards}
          identity={identity}
          shown={shown}
          readPhone={readPhone}
          updatedAt={updatedAt}
          refreshing={refreshing}
          onRefresh={retryActions.onTryAgain}
        />
        {offline && <Offline />}
        {failure !== null && !offline && (
          <RefreshFailure error={failure} updatedAt={updatedAt} retryActions={retryActions} />
        )}
        {cards.length === 0 ? (
          <EmptyPerson {...address} />
        ) : (
          <div className="person-page__body">
            <ContactsPanel
              cards={cards}
              identity={identity}
              homeCountry={defaultCountry === 'other' ? null : defaultCountry}
              chosen={chosen.map(({ kind, entry: { key } }) => ({ kind, key }))}
              onToggle={toggle}
            />
            <div className="person-page__records">
              <FilterBar
                view={view}
                shown={shown && shown.length}
                total={cards.length}
                partInPage={shown !== null && shown.length > VIRTUALIZE_ABOVE}
                choiceText={choiceText}
                onChange={changeView}
              />
              {address.visitorId !== null && !hasMarked && (
                <p className="person-page__note">{t.person.markedAbsent(address.visitorId)}</p>
              )}
              {shown === null ? (
                <CardSkeletons />
              ) : shown.length === 0 ? (
                <p className="person-page__empty person-page__empty--filtered quiet">{t.filter.none}</p>
              ) : (
                <CardGrid
                  cards={shown}
                  virtualize={cards.length > VIRTUALIZE_ABOVE}
                  markedId={address.visitorId}
                  readPhone={readPhone}
                  findIn={findIn}
                  More={CardMore}
                />
              )}
            </div>
          </div>
        )}
      </div>
    </MoreProvider>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The name and the company, unless the agent wants no names in titles; the id until they are known. */
function usePersonTitle(personId: PersonId, identity: Identity | null): void {
  const t = useText();
  const { idOnlyTitles } = useObserved(useServices().preferences);
  const id = String(personId);
  const title = identity && (idOnlyTitles ? id : personTitle(identity, personId));
  useTitle(title ?? `${id} — ${t.app.name}`);
}

/** Puts the person on top of the recent ones. `name` null: not known yet, or nobody has this id. */
function useVisit({ personId, userId }: PersonAddress, name: string | null): void {
  const { recent } = useServices();
  useEffect(() => {
    if (name !== null) recent.visit({ personId, userId, name });
  }, [recent, personId, userId, name]);
}

/** As soon as there are cards, scrolls to where the agent was before signing in again. */
function useRestoredScroll(hasCards: boolean): void {
  useLayoutEffect(() => {
    if (hasCards) restoreScrollPosition();
  }, [hasCards]);
}

function useRecordsAnnounced(cards: readonly VisitorCard[], hasMarked: boolean, isEntryGone: boolean): void {
  const t = useText();
  const announce = useAnnounce();
  useEffect(() => {
    // The grid announces the marked record instead.
    const sentences = hasMarked ? [] : [t.person.loaded(cards.length)];
    if (isEntryGone) sentences.push(t.filter.entryGone);
    return sentences.length === 0 ? undefined : announce(sentences.join('. '));
  }, [announce, cards, hasMarked, isEntryGone, t]);
}
