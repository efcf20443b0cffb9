import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { type PersonAddress, personPath } from '#src/domain/paths.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { Link } from '#src/ui/links.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { dayPart, detailsQuery, type NewestDays, sessionsQuery } from './details-queries.ts';
import type { ConversationDetails } from './details-requests.ts';
import { detailsText } from './details-text.ts';
import { Facts, FactsLine } from './fact-list.tsx';
import { campaignFacts, detailsTitle, type Fact, toFacts, useFormatter } from './facts.ts';
import type { ConversationEvent } from './history.ts';
import { type Distinguished, matchingRows } from './matching-rows.ts';
import { messagesRequest, useLoadedDetails } from './opened-events.ts';
import { originFacts } from './origin-facts.ts';
import { Recordings } from './recordings.tsx';
import { Transcript } from './transcript.tsx';
import { VisitPages } from './visit-details.tsx';
import './event-details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly newest: NewestDays;
  readonly event: Distinguished & Pick<ConversationEvent, 'site' | 'campaign'>;
  /** What the event's line above has already. */
  readonly said: readonly Fact[];
  readonly labelledBy: string;
  /** Takes the focus of a control that goes. */
  readonly button: RefObject<HTMLElement | null>;
};

export function EventDetails({ address, newest, event, said, labelledBy, button }: EventDetailsProps) {
  const t = useText();
  const report = useQuery(detailsQuery(useCaller(), address, event, newest));
  const keptFocus = useFocusFallback(button);
  const formatter = useFormatter();
  useAnnounceLoaded(report.data !== undefined, t.details.loaded);
  return (
    <div role="group" aria-labelledby={labelledBy} className="event-details stack" {...keptFocus}>
      <QueryView query={report} loading={t.details.loading}>
        {({ items }) => {
          const rows = matchingRows(event, items);
          return (
            <>
              {rows.length === 0 && (
                <>
                  <p className="quiet">{report.isFetching ? t.details.loading : t.history.noDetails}</p>
                  <Facts facts={campaignFacts(event.campaign, formatter)} />
                </>
              )}
              {rows.length > 1 && (
                <p className="quiet">{t.history.several(t.history.counts[event.kind](rows.length))}</p>
              )}
              {rows.map((row, index) => (
                <DetailsRow
                  key={`${index} ${row.at}`}
                  address={address}
                  newest={newest}
                  event={event}
                  row={row}
                  isOnly={rows.length === 1}
                  said={said}
                />
              ))}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

type DetailsRowProps = Pick<EventDetailsProps, 'address' | 'newest' | 'event' | 'said'> & {
  readonly row: ConversationDetails;
  readonly isOnly: boolean;
};

function DetailsRow({ address, newest, event, row, isOnly, said }: DetailsRowProps) {
  const formatter = useFormatter();
  const session = useKnownSession(address, newest, row);
  const [isVisitShown, setVisitShown] = useState(false);
  const messages = messagesRequest(row, address.userId);
  const facts = [...toFacts(row, formatter), ...campaignFacts(event.campaign, formatter)].filter(
    ([term]) => !said.some(([saidTerm]) => saidTerm === term),
  );
  const shown = [event.site, event.campaign, ...facts.map(([, value]) => value)];
  const origin = originFacts(row, shown, formatter);
  const isCall = row.kind === 'call';
  const commonTools = (
    <>
      {session && (
        <Button small aria-expanded={isVisitShown} onClick={() => setVisitShown(!isVisitShown)}>
          {formatter.t.history.showVisit}
        </Button>
      )}
      <CommonTools address={address} row={row} />
    </>
  );
  return (
    <div className="event-details__row stack">
      {!isOnly && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
      {messages !== null && <ChatMessages request={messages} day={dayPart(event)} />}
      {isCall && facts.length > 0 && <FactsLine facts={facts} tags={row.tags} />}
      <Facts facts={isCall ? origin : [...facts, ...origin]} tags={row.tags} isFlowing={isCall} />
      {row.kind === 'call' ? (
        <Recordings call={row}>
          {(play, links, player) => (
            <Transcript userId={address.userId} call={row} day={dayPart(event)}>
              {(toggle, transcript) => (
                <>
                  <div className="event-details__tools row">
                    {play}
                    {toggle}
                    {links}
                    {commonTools}
                  </div>
                  {player}
                  {transcript}
                </>
              )}
            </Transcript>
          )}
        </Recordings>
      ) : (
        <div className="event-details__tools row">{commonTools}</div>
      )}
      {session && isVisitShown && <VisitPages session={session} shown={shown} said={origin} />}
    </div>
  );
}

/** Sends no request: the sessions are loaded by a press on a visit. */
function useKnownSession(address: PersonAddress, newest: NewestDays, { sessionId }: ConversationDetails) {
  const { data } = useQuery({ ...sessionsQuery(useCaller(), address, newest), enabled: false });
  return sessionId === null ? undefined : data?.items.find((each) => each.sessionId === sessionId);
}

/** Last in the toolbar of an event. */
function CommonTools({ address, row }: Pick<DetailsRowProps, 'address' | 'row'>) {
  const { history: t, person } = useText();
  const formatter = useFormatter();
  const loadedDetails = useLoadedDetails(address);
  const { visitorId } = row;
  return (
    <>
      {visitorId !== null && (
        <Link
          className="button button--small button--quiet"
          keepsState
          to={personPath({ ...address, visitorId })}
        >
          {person.visitorNumber(visitorId)}
        </Link>
      )}
      <CopyButton
        labelled={t.copy}
        className="button--small event-details__copy"
        name={t.copyDetails[row.kind]}
        text={() => detailsText(loadedDetails(row), formatter)}
      />
    </>
  );
}
