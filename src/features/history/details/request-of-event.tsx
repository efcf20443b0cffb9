import { useQuery } from '@tanstack/react-query';
import { useText } from '#src/i18n/text-context.tsx';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { requestsOfDay, type RequestDetails } from '#src/api/requests/offline-messages-report.ts';
import { wordText } from '#src/features/history/timeline/event-text.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import { DetailsFrame } from './details-frame.tsx';
import type { EventDetailsProps } from './details-props.ts';
import { Facts, listed } from './facts.tsx';
import { RecordLink } from './record-link.tsx';
import { RowsOfEvent } from './rows-of-event.tsx';

/** What was written, and the fields of the form. */
export function RequestOfEvent({ address, event, day, isOpen, onToggle }: EventDetailsProps) {
  const requests = useQuery({
    ...requestQuery(useCaller(), requestsOfDay({ ...address, day })),
    enabled: isOpen,
  });
  const points = requests.data === undefined ? 1 : 0;
  return (
    <DetailsFrame kind="request" isOpen={isOpen} points={points} onToggle={onToggle}>
      <RowsOfEvent event={event} report={requests}>
        {(request) => <Request address={address} request={request} />}
      </RowsOfEvent>
    </DetailsFrame>
  );
}

function Request({ address, request }: { address: PersonAddress; request: RequestDetails }) {
  const { history: t } = useText();
  const { when } = useDates();
  const terms = t.requestFields;
  const { processedAt } = request;
  return (
    <>
      {request.text !== null && (
        <p className="event-details__text">
          <span className="visually-hidden">{terms.text}: </span>
          <LongText text={request.text} />
        </p>
      )}
      <Facts
        facts={[
          [terms.name, request.name],
          [terms.phone, request.phone],
          [terms.email, request.email],
          [terms.status, wordText(request.status, t.requestStatuses)],
          [terms.formName, request.formName],
          [terms.formType, wordText(request.formType, {})],
          [terms.processedAt, processedAt === null ? null : (when(processedAt) ?? processedAt)],
          [terms.employee, request.employee],
          [terms.tags, listed(request.tags)],
        ]}
      >
        {request.fields.map(({ name, value }, index) => (
          <div key={`${index} ${name ?? ''}`}>
            <dt>
              <bdi>{name ?? t.requestFields.text}</bdi>
            </dt>
            <dd>
              <LongText text={value ?? ''} />
            </dd>
          </div>
        ))}
      </Facts>
      <Facts
        isWide
        facts={[
          [terms.comment, request.comment],
          [terms.answer, request.answer],
        ]}
      />
      <p className="event-details__links">
        <RecordLink address={address} visitorId={request.visitorId} />
      </p>
    </>
  );
}
