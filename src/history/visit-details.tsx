import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import type { PersonAddress } from '#src/domain/paths.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { type NewestDays, sessionsQuery } from './details-queries.ts';
import { Facts } from './fact-list.tsx';
import { type Fact, formatDuration, messageTime, SEPARATOR, useFormatter } from './facts.ts';
import { ForeignLink } from './foreign-link.tsx';
import type { VisitEvent } from './history.ts';
import { sessionFacts } from './origin-facts.ts';
import type { VisitorSession } from './session-requests.ts';
import { sessionOfVisit, type VisitPage, visitPages } from './visits.ts';
import './event-details.css';

type VisitDetailsProps = {
  readonly address: PersonAddress;
  readonly newest: NewestDays;
  readonly event: VisitEvent;
  /** All visits have one call: its failure is in one row. */
  readonly showsFailure: boolean;
  readonly labelledBy: string;
  /** Takes the focus of a control that goes. */
  readonly button: RefObject<HTMLElement | null>;
};

/** Costs a point: fetched by a press, for all visits of 89 days. */
export function VisitDetails({
  address,
  newest,
  event,
  showsFailure,
  labelledBy,
  button,
}: VisitDetailsProps) {
  const t = useText();
  const query = useQuery(sessionsQuery(useCaller(), address, newest));
  const keptFocus = useFocusFallback(button);
  useAnnounceLoaded(query.data != null, t.details.loaded);
  if (query.isError && !showsFailure) return null;
  return (
    <div role="group" aria-labelledby={labelledBy} className="event-details stack" {...keptFocus}>
      <QueryView query={query} loading={t.details.loading}>
        {(sessions) => {
          const session = sessions && sessionOfVisit(event, sessions.items);
          if (session) return <VisitPages session={session} shown={[event.campaign]} />;
          // One that was not returned may have pages.
          return sessions?.hasMore !== true && <p className="quiet">{t.history.noDetails}</p>;
        }}
      </QueryView>
    </div>
  );
}

const INITIAL_COUNT = 20;

type VisitPagesProps = {
  readonly session: VisitorSession;
  /** Texts and facts beside them, which are not repeated. */
  readonly shown: readonly (string | null)[];
  readonly said?: readonly Fact[];
};

export function VisitPages({ session, shown, said = [] }: VisitPagesProps) {
  const formatter = useFormatter();
  const { t } = formatter;
  const [isWhole, setWhole] = useState(false);
  const pages = visitPages(session);
  const facts = sessionFacts(session, shown, formatter).filter(
    ([term, value]) => !said.some(([saidTerm, saidValue]) => saidTerm === term && saidValue === value),
  );
  return (
    <div className="stack">
      {pages.length > 0 && (
        <ul role="list" aria-label={t.history.pages} className="event-details__pages">
          {pages.slice(0, isWhole ? pages.length : INITIAL_COUNT).map((page, index) => (
            <Page key={index} page={page} day={session.at?.slice(0, 10) ?? ''} />
          ))}
        </ul>
      )}
      {pages.length > INITIAL_COUNT && (
        <Button quiet small className="flush" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.longText.showLess : t.longText.showAll}
        </Button>
      )}
      <Facts facts={facts} isFlowing />
    </div>
  );
}

/** “14:02 · 1:20 · /tours/group”. `day`: that of the visit. */
function Page({ page: { at, seconds, url, text }, day }: { readonly page: VisitPage; readonly day: string }) {
  const { dates } = useFormatter();
  const times = [at && messageTime(at, day, dates), formatDuration(seconds)];
  return (
    <li>
      {times.map((time) => time !== null && `${time}${SEPARATOR}`)}
      <ForeignLink href={url} text={text} />
    </li>
  );
}
