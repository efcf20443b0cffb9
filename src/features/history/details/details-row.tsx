import { useQueryClient } from '@tanstack/react-query';
import { requestQuery } from '#src/api/queries/request-query.ts';
import type { ContactKind } from '#src/features/history/model/history-event.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { DAY_REPORTS, hasRecording } from './day-reports.ts';
import { titleOf, type DetailsOf } from './details-facts.ts';
import { detailsText } from './details-text.ts';
import { Facts, RecordLink } from './facts.tsx';
import { Recordings } from './recordings.tsx';

type DetailsRowProps<Kind extends ContactKind> = {
  readonly address: PersonAddress;
  readonly kind: Kind;
  /** `YYYY-MM-DD` of the event. */
  readonly day: string;
  readonly row: DetailsOf[Kind];
  /** No other row fits the event. */
  readonly isOnly: boolean;
  readonly mostMessages: number | undefined;
};

/** A row of a report: its facts, a chat's messages, a call's recordings, and the ways from here. */
export function DetailsRow<Kind extends ContactKind>({
  address,
  kind,
  day,
  row,
  isOnly,
  mostMessages,
}: DetailsRowProps<Kind>) {
  const { history: t } = useText();
  const dates = useDates();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { facts, further } = DAY_REPORTS[kind];
  const messages = further?.(row, address.userId) ?? null;
  const copied = (): string => {
    const answered = messages && queryClient.getQueryData(requestQuery(caller, messages).queryKey);
    return detailsText(kind, row, answered ?? null, t, dates);
  };
  return (
    <div className="event-details__row stack">
      {!isOnly && <p className="timeline__title">{titleOf(kind, row, t)}</p>}
      <Facts facts={facts(row, t, dates)} />
      {messages !== null && (
        <ChatMessages request={messages} day={day} isAskedAtOnce={isOnly} most={mostMessages} />
      )}
      {hasRecording(row) && (
        <div className="event-details__links">
          <Recordings call={row} />
        </div>
      )}
      <div className="event-details__links">
        <RecordLink address={address} visitorId={row.visitorId} />
        <CopyButton labelled className="button--small" name={t.copyDetails[kind]} text={copied} />
      </div>
    </div>
  );
}
