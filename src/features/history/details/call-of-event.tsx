import { useQuery } from '@tanstack/react-query';
import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { callsOfDay, type CallDetails } from '#src/api/requests/calls-report.ts';
import { directionOf } from '#src/features/history/model/event-words.ts';
import { wordText } from '#src/features/history/timeline/event-text.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { DetailsFrame } from './details-frame.tsx';
import type { EventDetailsProps } from './details-props.ts';
import { Facts, lasting, listed } from './facts.tsx';
import { RecordLink } from './record-link.tsx';
import { Recordings } from './recordings.tsx';
import { RowsOfEvent } from './rows-of-event.tsx';

/** Who answered, how long they talked, how it ended, and the recordings. */
export function CallOfEvent({ address, event, day, isOpen, onToggle }: EventDetailsProps) {
  const calls = useQuery({ ...requestQuery(useCaller(), callsOfDay({ ...address, day })), enabled: isOpen });
  return (
    <DetailsFrame kind="call" isOpen={isOpen} points={calls.data === undefined ? 1 : 0} onToggle={onToggle}>
      <RowsOfEvent event={event} report={calls}>
        {(call, isOnly) => <Call address={address} call={call} isOnly={isOnly} />}
      </RowsOfEvent>
    </DetailsFrame>
  );
}

type CallProps = { readonly address: PersonAddress; readonly call: CallDetails; readonly isOnly: boolean };

function Call({ address, call, isOnly }: CallProps) {
  const { history: t } = useText();
  const others = call.employees.filter((name) => name !== call.answeredBy);
  const terms = t.callFields;
  return (
    <>
      {!isOnly && <p className="timeline__title">{whichCall(call, t)}</p>}
      <Facts
        facts={[
          [terms.answeredBy, call.answeredBy],
          [terms.employees, listed(others)],
          [terms.talk, lasting(call.talkSeconds)],
          [terms.wait, lasting(call.waitSeconds)],
          [terms.ended, wordText(call.finishReason, t.finishReasons)],
          [terms.tags, listed(call.tags)],
        ]}
      />
      <p className="event-details__links">
        {call.recordings.length > 0 && <Recordings call={call} />}
        <RecordLink address={address} visitorId={call.visitorId} />
      </p>
    </>
  );
}

/** “Outgoing call, missed”: of several calls, it tells which one the line is about. */
function whichCall({ direction, isLost }: CallDetails, t: Dictionary['history']): string {
  const known = directionOf({ callDirection: direction });
  const title = known === null ? t.titles.call : t.directions[known];
  return isLost === null ? title : `${title}, ${isLost ? t.outcomes.missed : t.outcomes.answered}`;
}
