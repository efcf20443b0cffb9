import type { RequestDetails } from '#src/api/requests/offline-messages-report.ts';
import { wordText } from '#src/features/history/timeline/event-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { LongText } from '#src/ui/text/long-text.tsx';
import { Facts, listed, RecordLink, type RowProps } from './facts.tsx';

/** What was written, and the fields of the form. */
export function RequestFacts({ address, row: request }: RowProps<RequestDetails>) {
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
