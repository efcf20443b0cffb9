import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personPath } from '#src/domain/paths.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { ForeignLink, Link } from '#src/ui/links.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { useRecordings, useTranscript } from './call-tools.tsx';
import { ChatMessages } from './chat-messages.tsx';
import type { ConversationDetails } from './details-requests.ts';
import { detailsText, useLoadedDetails } from './details-text.ts';
import { Facts, FactsLine } from './fact-list.tsx';
import {
  campaignFacts,
  detailsTitle,
  formatDuration,
  messageTime,
  originFacts,
  SEPARATOR,
  sessionFacts,
  toFacts,
  useFormatter,
} from './facts.ts';
import type { ConversationEvent, VisitEvent } from './history.ts';
import { matchingRows, sessionOfVisit } from './report-rows.ts';
import { SESSIONS_PER_CALL, type VisitorSession, visitPages } from './session-requests.ts';
import type { ShownHistory } from './use-history.ts';
import './event-details.css';

type EventDetailsProps = { readonly history: ShownHistory; readonly event: ConversationEvent };

export function EventDetails({ history, event }: EventDetailsProps) {
  const formatter = useFormatter();
  const { history: t, details } = formatter.t;
  const report = useQuery(history.details.of(event));
  useAnnounceLoaded(report.data != null, details.loaded);
  return (
    <QueryView query={report} loading={details.loading}>
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
            {rows.length > 1 && <p className="quiet">{t.several(t.kinds[event.kind].count(rows.length))}</p>}
            {rows.map((row, index) => (
              <div key={`${index} ${row.at}`} className="event-details__row stack tight">
                {rows.length > 1 && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
                <DetailsRow history={history} event={event} row={row} />
              </div>
            ))}
          </>
        );
      }}
    </QueryView>
  );
}

type DetailsRowProps = EventDetailsProps & { readonly row: ConversationDetails };

const NO_CALL = { recordings: [], communicationId: null, callId: null, direction: null, talkSeconds: null };

function DetailsRow({ history, event, row }: DetailsRowProps) {
  const formatter = useFormatter();
  const { history: t } = formatter.t;
  const { details, callFacts } = history;
  const { person } = details;
  const day = event.at.slice(0, 10);
  const isCall = row.kind === 'call';
  const call = isCall ? row : NO_CALL;
  const { play, links, player } = useRecordings(call);
  const { toggle, transcript } = useTranscript(person.userId, call, day);
  // Sends no request: a press on a visit loads the sessions.
  const { data: sessions } = useQuery({ ...details.sessions, enabled: false });
  const session = row.sessionId && sessions?.items.find(({ sessionId }) => sessionId === row.sessionId);
  const [isVisitShown, setVisitShown] = useState(false);
  const loadedDetails = useLoadedDetails(person);
  // What the event's line has already is not said twice.
  const { outcome } = callFacts(event);
  const facts = [...toFacts(row, formatter), ...campaignFacts(event.campaign, formatter)].filter(
    ([term, value]) => !outcome.some((said) => said[0] === term && said[1] === value),
  );
  const shown = [event.site, event.campaign, ...facts.map(([, value]) => value)];
  const origin = originFacts(row, shown, formatter);
  const { visitorId } = row;
  return (
    <>
      {row.kind === 'chat' && row.chatId !== null && (
        <ChatMessages person={person} chatId={row.chatId} day={day} />
      )}
      {isCall && facts.length > 0 && <FactsLine facts={facts} />}
      <Facts facts={isCall ? origin : [...facts, ...origin]} />
      <div className="event-details__tools row">
        {play}
        {toggle}
        {links}
        {session && (
          <Button
            small
            aria-label={t.showVisit}
            aria-expanded={isVisitShown}
            onClick={() => setVisitShown(!isVisitShown)}
          >
            {t.kinds.visit.title}
          </Button>
        )}
        {visitorId !== null && (
          <Link
            className="button button--small button--quiet event-details__record"
            keepsState
            to={personPath({ ...person, visitorId })}
          >
            {formatter.t.person.visitorNumber(visitorId)}
          </Link>
        )}
        <CopyButton
          labelled={t.copy}
          className="button--small event-details__copy"
          name={t.copyDetails[row.kind]}
          text={() => detailsText(loadedDetails(row), event.campaign)}
        />
      </div>
      {player}
      {transcript}
      {session && isVisitShown && (
        <VisitPages session={session} shown={[...shown, ...origin.map(([, value]) => value)]} />
      )}
    </>
  );
}

type VisitDetailsProps = {
  readonly history: ShownHistory;
  readonly event: VisitEvent;
  /** All visits have one call: its failure is in one row. */
  readonly showsFailure: boolean;
};

/** Costs a point: fetched by a press, for all visits of 89 days. */
export function VisitDetails({ history, event, showsFailure }: VisitDetailsProps) {
  const { history: t, details } = useText();
  const query = useQuery(history.details.sessions);
  useAnnounceLoaded(query.data != null, details.loaded);
  if (query.isError && !showsFailure) return null;
  return (
    <QueryView query={query} loading={details.loading}>
      {(sessions) => {
        const session = sessions && sessionOfVisit(event, sessions.items);
        if (session) return <VisitPages session={session} shown={[event.campaign]} />;
        const count = sessions ? sessions.items.length + sessions.unreadableCount : 0;
        // A session that was not returned may have pages.
        return count < SESSIONS_PER_CALL && <p className="quiet">{t.noDetails}</p>;
      }}
    </QueryView>
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
