import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useState } from 'react';
import { personPath } from '#src/domain/paths.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { ForeignLink, Link } from '#src/ui/links.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { ChatMessages } from './chat-messages.tsx';
import type { CallDetails, ConversationDetails } from './details-requests.ts';
import { detailsText } from './details-text.ts';
import { Facts, FactsLine } from './fact-list.tsx';
import {
  campaignFacts,
  detailsTitle,
  type Fact,
  formatDuration,
  messageTime,
  originFacts,
  SEPARATOR,
  sessionFacts,
  toFacts,
  unsaid,
  useFormatter,
} from './facts.ts';
import type { ConversationEvent, VisitEvent } from './history.ts';
import { matchingRows } from './matching-rows.ts';
import { messagesRequest, useLoadedDetails } from './opened-events.ts';
import { useRecordings } from './recordings.tsx';
import { sessionOfVisit, type VisitorSession, visitPages } from './session-requests.ts';
import { useTranscript } from './transcript.tsx';
import { useDetailsQueries, useShownHistory } from './use-history.ts';
import './event-details.css';

type PanelProps = {
  readonly labelledBy: string;
  /** Takes the focus of a control that goes. */
  readonly button: RefObject<HTMLElement | null>;
};

type DetailsPanelProps<T> = PanelProps & {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
};

function DetailsPanel<T>({ query, labelledBy, button, children }: DetailsPanelProps<T>) {
  const { details: t } = useText();
  const keptFocus = useFocusFallback(button);
  useAnnounceLoaded(query.data != null, t.loaded);
  return (
    <div role="group" aria-labelledby={labelledBy} className="event-details stack" {...keptFocus}>
      <QueryView query={query} loading={t.loading}>
        {children}
      </QueryView>
    </div>
  );
}

type EventDetailsProps = PanelProps & {
  readonly event: ConversationEvent;
  /** What the event's line above has already. */
  readonly said: readonly Fact[];
};

export function EventDetails({ event, said, ...panel }: EventDetailsProps) {
  const formatter = useFormatter();
  const { history: t, details } = formatter.t;
  const report = useQuery(useDetailsQueries().of(event));
  return (
    <DetailsPanel {...panel} query={report}>
      {({ items }) => {
        const rows = matchingRows(event, items);
        return (
          <>
            {rows.length === 0 && (
              <>
                <p className="quiet">{report.isFetching ? details.loading : t.noDetails}</p>
                <Facts facts={campaignFacts(event.campaign, formatter)} />
              </>
            )}
            {rows.length > 1 && <p className="quiet">{t.several(t.counts[event.kind](rows.length))}</p>}
            {rows.map((row, index) => (
              <DetailsRow
                key={`${index} ${row.at}`}
                event={event}
                row={row}
                isOnly={rows.length === 1}
                said={said}
              />
            ))}
          </>
        );
      }}
    </DetailsPanel>
  );
}

type DetailsRowProps = Pick<EventDetailsProps, 'event' | 'said'> & {
  readonly row: ConversationDetails;
  readonly isOnly: boolean;
};

function DetailsRow({ event, row, isOnly, said }: DetailsRowProps) {
  const formatter = useFormatter();
  const { t } = formatter;
  const { address } = useShownHistory();
  const session = useKnownSession(row);
  const [isVisitShown, setVisitShown] = useState(false);
  const loadedDetails = useLoadedDetails(address);
  const messages = messagesRequest(row, address);
  const facts = unsaid([...toFacts(row, formatter), ...campaignFacts(event.campaign, formatter)], said);
  const shown = [event.site, event.campaign, ...facts.map(([, value]) => value)];
  const origin = originFacts(row, shown, formatter);
  const { visitorId } = row;
  const isCall = row.kind === 'call';
  const tools = (
    <>
      {session && (
        <Button
          small
          aria-label={t.history.showVisit}
          aria-expanded={isVisitShown}
          onClick={() => setVisitShown(!isVisitShown)}
        >
          {t.history.titles.visit}
        </Button>
      )}
      {visitorId !== null && (
        <Link
          className="button button--small button--quiet event-details__record"
          keepsState
          to={personPath({ ...address, visitorId })}
        >
          {t.person.visitorNumber(visitorId)}
        </Link>
      )}
      <CopyButton
        labelled={t.history.copy}
        className="button--small event-details__copy"
        name={t.history.copyDetails[row.kind]}
        text={() => detailsText(loadedDetails(row), event.campaign)}
      />
    </>
  );
  return (
    <div className="event-details__row stack tight">
      {!isOnly && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
      {messages !== null && <ChatMessages request={messages} day={event.at.slice(0, 10)} />}
      {isCall && facts.length > 0 && <FactsLine facts={facts} tags={row.tags} />}
      <Facts facts={isCall ? origin : [...facts, ...origin]} tags={row.tags} />
      {isCall ? (
        <CallTools call={row} day={event.at.slice(0, 10)}>
          {tools}
        </CallTools>
      ) : (
        <div className="event-details__tools row">{tools}</div>
      )}
      {session && isVisitShown && (
        <VisitPages session={session} shown={[...shown, ...origin.map(([, value]) => value)]} />
      )}
    </div>
  );
}

type CallToolsProps = { readonly call: CallDetails; readonly day: string; readonly children: ReactNode };

function CallTools({ call, day, children }: CallToolsProps) {
  const { play, links, player } = useRecordings(call);
  const { toggle, transcript } = useTranscript(useShownHistory().address.userId, call, day);
  return (
    <>
      <div className="event-details__tools row">
        {play}
        {toggle}
        {links}
        {children}
      </div>
      {player}
      {transcript}
    </>
  );
}

/** Sends no request: the sessions are loaded by a press on a visit. */
function useKnownSession({ sessionId }: ConversationDetails) {
  const { data } = useQuery({ ...useDetailsQueries().sessions, enabled: false });
  return sessionId === null ? undefined : data?.items.find((each) => each.sessionId === sessionId);
}

type VisitDetailsProps = PanelProps & {
  readonly event: VisitEvent;
  /** All visits have one call: its failure is in one row. */
  readonly showsFailure: boolean;
};

/** Costs a point: fetched by a press, for all visits of 89 days. */
export function VisitDetails({ event, showsFailure, ...panel }: VisitDetailsProps) {
  const { history: t } = useText();
  const query = useQuery(useDetailsQueries().sessions);
  if (query.isError && !showsFailure) return null;
  return (
    <DetailsPanel {...panel} query={query}>
      {(sessions) => {
        const session = sessions && sessionOfVisit(event, sessions.items);
        if (session) return <VisitPages session={session} shown={[event.campaign]} />;
        // One that was not returned may have pages.
        return sessions?.hasMore !== true && <p className="quiet">{t.noDetails}</p>;
      }}
    </DetailsPanel>
  );
}

const INITIAL_COUNT = 20;

type VisitPagesProps = {
  readonly session: VisitorSession;
  /** Texts beside them, which are not repeated. */
  readonly shown: readonly (string | null)[];
};

/** “14:02 · 1:20 · /tours/group” for each, then where they came from. */
function VisitPages({ session, shown }: VisitPagesProps) {
  const formatter = useFormatter();
  const { t, dates } = formatter;
  const [isWhole, setWhole] = useState(false);
  const pages = visitPages(session);
  const day = session.at?.slice(0, 10) ?? '';
  return (
    <div className="stack">
      {pages.length > 0 && (
        <ul role="list" aria-label={t.history.pages}>
          {pages.slice(0, isWhole ? pages.length : INITIAL_COUNT).map(({ at, seconds, url, text }, index) => (
            <li key={index}>
              {at !== null && messageTime(at, day, dates) + SEPARATOR}
              {seconds !== null && formatDuration(seconds) + SEPARATOR}
              <ForeignLink href={url} text={text} className="ink" />
            </li>
          ))}
        </ul>
      )}
      {pages.length > INITIAL_COUNT && (
        <Button quiet small className="flush" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.longText.showLess : t.longText.showAll}
        </Button>
      )}
      <Facts facts={sessionFacts(session, shown, formatter)} />
    </div>
  );
}
