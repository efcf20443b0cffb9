import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useId, useRef } from 'react';
import { requestQuery } from '#src/api/queries.ts';
import { toEmailView } from '#src/domain/email.ts';
import type { EventRef } from '#src/domain/event-kinds.ts';
import type { VisitorId } from '#src/domain/ids.ts';
import { type PersonAddress, personPath } from '#src/domain/paths.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { Link, useEmbeddedPath } from '#src/ui/links.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { type ConversationDetails, eventDetailsRequest } from './details-requests.ts';
import { detailsText } from './details-text.ts';
import { detailsTitle, type Fact, toFacts, useFormatter } from './facts.ts';
import { dayPart, loadedDetails, messagesRequest, rowsNear } from './opened-events.ts';
import { Recordings } from './recordings.tsx';
import './event-details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly event: EventRef;
  readonly isOpen: boolean;
  /** The id of the event's title, which describes the button: the time alone may not be unique. */
  readonly titleId: string;
  readonly onToggle: () => void;
};

/** The button for the details of a call, a chat or a request, and the details. */
export function EventDetails({ address, event, isOpen, titleId, onToggle }: EventDetailsProps) {
  const t = useText();
  const { when } = useDates();
  const whenId = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="event-details__ask">
        <button
          ref={button}
          type="button"
          className="button button--quiet button--small"
          aria-expanded={isOpen}
          aria-describedby={`${titleId} ${whenId}`}
          onClick={onToggle}
        >
          {isOpen ? t.history.hide : t.history.show[event.kind]}
        </button>
        <span id={whenId} hidden>
          {when(event.at)}
        </span>
      </div>
      {isOpen && (
        <OpenDetails address={address} event={event} labelledBy={`${titleId} ${whenId}`} button={button} />
      )}
    </>
  );
}

type OpenDetailsProps = Pick<EventDetailsProps, 'address' | 'event'> & {
  readonly labelledBy: string;
  readonly button: RefObject<HTMLElement | null>;
};

/** The rows of the event's day that fit it. */
function OpenDetails({ address, event, labelledBy, button }: OpenDetailsProps) {
  const t = useText();
  const day = dayPart(event);
  const report = useQuery(requestQuery(useCaller(), eventDetailsRequest(event.kind, { ...address, day })));
  const keptFocus = useFocusFallback(button);
  useAnnounceLoaded(report.data !== undefined, t.details.loaded);
  return (
    <div role="group" aria-labelledby={labelledBy} className="event-details stack" {...keptFocus}>
      <QueryView query={report} loading={t.details.loading}>
        {({ items }) => {
          const rows = rowsNear(event, items);
          return (
            <>
              {rows.length === 0 && (
                <p className="quiet">{report.isFetching ? t.details.loading : t.history.noDetails}</p>
              )}
              {rows.length > 1 && <p className="quiet">{t.history.several(rows.length)}</p>}
              {rows.map((row, index) => (
                <DetailsRow
                  key={`${index} ${row.at}`}
                  address={address}
                  day={day}
                  row={row}
                  isOnly={rows.length === 1}
                />
              ))}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

type DetailsRowProps = {
  readonly address: PersonAddress;
  /** `YYYY-MM-DD` of the event. */
  readonly day: string;
  readonly row: ConversationDetails;
  /** No other row fits the event. */
  readonly isOnly: boolean;
};

function DetailsRow({ address, day, row, isOnly }: DetailsRowProps) {
  const { history: t } = useText();
  const formatter = useFormatter();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const messages = messagesRequest(row, address.userId);
  return (
    <div className="event-details__row stack">
      {!isOnly && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
      {messages !== null && <ChatMessages request={messages} day={day} />}
      <Facts facts={toFacts(row, formatter)} />
      {row.kind === 'call' && row.recordings.length > 0 && (
        <div className="event-details__links row">
          <Recordings call={row} />
        </div>
      )}
      <div className="event-details__links row">
        {row.visitorId !== null && <RecordLink address={address} visitorId={row.visitorId} />}
        <CopyButton
          labelled
          className="button--small"
          name={t.copyDetails[row.kind]}
          text={() => detailsText(loadedDetails(queryClient, caller, address, row), formatter)}
        />
      </div>
    </div>
  );
}

/** Draws what strangers wrote as text, never as markup. */
function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="event-details__facts terms">
      {facts.map(([term, value, as], index) => (
        <div key={`${index} ${term}`} className={as === 'long' ? 'event-details__wide' : undefined}>
          <dt>
            <bdi>{truncate(term)}</bdi>
          </dt>
          <dd>
            <Value text={value} as={as} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A phone or an e-mail, as a link and with a copy button, by the same rules as on cards. */
function Value({ text, as }: { readonly text: string; readonly as: Fact[2] }) {
  if (as === 'phone') return <Phones text={text} />;
  if (as === 'email') return <EmailLine email={toEmailView(text)} />;
  return <LongText text={text} />;
}

function Phones({ text }: { readonly text: string }) {
  const phones = recordPhones([text], usePhoneReader());
  return phones.map(({ phone }) => <PhoneLine key={phone.key} phone={phone} />);
}

/** A link to the card of the record that the details name. */
function RecordLink({ address, visitorId }: { address: PersonAddress; visitorId: VisitorId }) {
  const t = useText();
  const inPlace = useEmbeddedPath();
  return (
    <Link className="event-details__link target" to={inPlace(personPath({ ...address, visitorId }))}>
      {t.person.visitorNumber(visitorId)}
    </Link>
  );
}
