import { useEffect, useLayoutEffect } from 'react';
import { CardSkeletons } from '#src/features/person/cards/card-skeletons.tsx';
import { ContactsPanel } from '#src/features/person/contacts/contacts-panel.tsx';
import { FilterBar } from '#src/features/person/filter/filter-bar.tsx';
import { isMarked } from '#src/features/person/cards/grid-card.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { VisitorGrid } from '#src/features/person/cards/visitor-grid.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { displayText } from '#src/model/identity.ts';
import { personHeading, personTitle } from '#src/model/person-title.ts';
import { VIRTUALIZE_ABOVE, type VisitorCard } from '#src/api/visitor-card.ts';
import { CardMore, MoreProvider } from '#src/features/person/more/card-more.tsx';
import { EmptyPerson } from './empty-person.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import { PersonHeader } from './person-header.tsx';
import { RefreshFailure } from './refresh-failure.tsx';
import { takeUpScrollPlace } from './scroll-place.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useEscape } from '#src/ui/hooks/use-escape.ts';
import { useTitle } from '#src/features/page/use-page.ts';
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
  /** A refresh waits for the network. */
  readonly offline: boolean;
  /** Of the last refresh; the cards are then the older ones. */
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
  const announce = useAnnounce();
  const { defaultCountry, idOnlyTitles } = useObserved(useServices().preferences);
  const readPhone = usePhoneReader();
  const parts = usePersonParts(latest, readPhone);
  const { cards, identity } = parts;
  const { view, changeView, chosen, isEntryGone, toggle, shown, findIn } = useShownRecords(address, parts);
  const isNarrowed = view.q !== '' || view.contact !== null || view.entries.length > 0;
  useEscape(isNarrowed, () => changeView({ q: '', contact: null, entries: [] }));
  const name = identity && personHeading(identity, address.personId);
  const id = String(address.personId);
  const title = identity && (idOnlyTitles ? id : personTitle(identity, address.personId));
  useTitle(title ?? `${id} — ${t.app.name}`);
  useVisit(address, cards.length === 0 ? null : name);
  const choiceText = isEntryGone
    ? t.filter.entryGone
    : chosen.length === 0
      ? null
      : t.filter.onlyWith(chosen.map(({ entry }) => shortened(displayText(entry))).join(' + '));
  const isShown = shown !== null;
  useLayoutEffect(() => {
    if (isShown) takeUpScrollPlace();
  }, [isShown]);
  // Last: of two announcements in one moment the later is heard.
  const hasMarked = cards.some((card) => isMarked(card, address.visitorId));
  useEffect(() => {
    // The grid announces a marked record, which tells that they are there.
    const said = hasMarked ? [] : [t.person.loaded(cards.length)];
    if (isEntryGone) said.push(t.filter.entryGone);
    return said.length === 0 ? undefined : announce(said.join('. '));
  }, [announce, cards, hasMarked, isEntryGone, t]);

  return (
    <MoreProvider address={address} cards={cards}>
      <div className="person-page">
        <PersonHeader
          address={address}
          cards={cards}
          identity={identity}
          shown={shown}
          readPhone={readPhone}
          name={name}
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
                partInPage={isShown && shown.length > VIRTUALIZE_ABOVE}
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
                <VisitorGrid
                  cards={shown}
                  ofMany={cards.length > VIRTUALIZE_ABOVE}
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

/** Puts the person on top of the recent ones. `name` null: not known yet, or nobody has this id. */
function useVisit({ personId, userId }: PersonAddress, name: string | null): void {
  const { recent } = useServices();
  useEffect(() => {
    if (name !== null) recent.visit({ personId, userId, name });
  }, [recent, personId, userId, name]);
}
