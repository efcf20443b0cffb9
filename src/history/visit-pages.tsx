import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Facts } from './fact-list.tsx';
import {
  type Fact,
  formatDuration,
  messageTime,
  SEPARATOR,
  sessionFacts,
  unsaid,
  useFormatter,
} from './facts.ts';
import { ForeignLink } from './foreign-link.tsx';
import { type VisitorSession, visitPages } from './session-requests.ts';
import './event-details.css';

const INITIAL_COUNT = 20;

type VisitPagesProps = {
  readonly session: VisitorSession;
  /** Texts and facts beside them, which are not repeated. */
  readonly shown: readonly (string | null)[];
  readonly said?: readonly Fact[];
};

/** “14:02 · 1:20 · /tours/group” for each, then where they came from. */
export function VisitPages({ session, shown, said = [] }: VisitPagesProps) {
  const formatter = useFormatter();
  const { t, dates } = formatter;
  const [isWhole, setWhole] = useState(false);
  const pages = visitPages(session);
  const day = session.at?.slice(0, 10) ?? '';
  return (
    <div className="stack">
      {pages.length > 0 && (
        <ul role="list" aria-label={t.history.pages} className="event-details__pages">
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
      <Facts facts={unsaid(sessionFacts(session, shown, formatter), said)} />
    </div>
  );
}
