import { useQuery } from '@tanstack/react-query';
import { type RefObject, useId, useRef } from 'react';
import { toEmailView } from '#src/domain/email.ts';
import { type PersonAddress, personPath } from '#src/domain/paths.ts';
import { plainLine, truncate } from '#src/domain/plain-text.ts';
import type { DayRange } from '#src/domain/time.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { Button } from '#src/ui/button.tsx';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { Link, useEmbeddedPath } from '#src/ui/links.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { dayPart, detailsQuery } from './details-queries.ts';
import type { ConversationDetails } from './details-requests.ts';
import { detailsText } from './details-text.ts';
import { campaignFacts, detailsTitle, type Fact, factsInLine, toFacts, useFormatter } from './facts.ts';
import type { ConversationEvent } from './history.ts';
import { type Distinguished, matchingRows, messagesRequest, useLoadedDetails } from './opened-events.ts';
import { Recordings } from './recordings.tsx';
import './event-details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  /** The days of the first page. */
  readonly newest: DayRange;
  readonly event: Distinguished & Pick<ConversationEvent, 'campaign'>;
  readonly isOpen: boolean;
  /** The id of the event's title, which describes the button: times may repeat. */
  readonly titleId: string;
  readonly onToggle: () => void;
};

export function EventDetails({ isOpen, titleId, onToggle, ...details }: EventDetailsProps) {
  const { event } = details;
  const t = useText();
  const { when } = useDates();
  const whenId = useId();
  const labelledBy = `${titleId} ${whenId}`;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="event-details__ask line">
        <Button
          ref={button}
          quiet
          small
          aria-expanded={isOpen}
          aria-describedby={labelledBy}
          onClick={onToggle}
        >
          {isOpen ? t.history.hide : t.history.show[event.kind]}
        </Button>
        <span id={whenId} hidden>
          {when(event.at)}
        </span>
      </div>
      {isOpen && <OpenDetails {...details} labelledBy={labelledBy} button={button} />}
    </>
  );
}

type OpenDetailsProps = Pick<EventDetailsProps, 'address' | 'newest' | 'event'> & {
  readonly labelledBy: string;
  readonly button: RefObject<HTMLElement | null>;
};

function OpenDetails({ address, newest, event, labelledBy, button }: OpenDetailsProps) {
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
              {rows.length > 1 && <p className="quiet">{t.history.several(rows.length)}</p>}
              {rows.map((row, index) => (
                <DetailsRow
                  key={`${index} ${row.at}`}
                  address={address}
                  event={event}
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

type DetailsRowProps = Pick<EventDetailsProps, 'address' | 'event'> & {
  readonly row: ConversationDetails;
  readonly isOnly: boolean;
};

function DetailsRow({ address, event, row, isOnly }: DetailsRowProps) {
  const { history: t, person } = useText();
  const formatter = useFormatter();
  const inPlace = useEmbeddedPath();
  const loadedDetails = useLoadedDetails(address);
  const { visitorId } = row;
  const messages = messagesRequest(row, address.userId);
  const facts = [...toFacts(row, formatter), ...campaignFacts(event.campaign, formatter)];
  return (
    <div className="event-details__row stack">
      {!isOnly && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
      {messages !== null && <ChatMessages request={messages} day={dayPart(event)} />}
      {row.kind === 'call' ? <FactsLine facts={facts} /> : <Facts facts={facts} />}
      <div className="event-details__links row">
        {row.kind === 'call' && row.recordings.length > 0 && <Recordings call={row} />}
        {visitorId !== null && (
          <Link className="event-details__link target" to={inPlace(personPath({ ...address, visitorId }))}>
            {person.visitorNumber(visitorId)}
          </Link>
        )}
        <CopyButton
          labelled
          className="button--small"
          name={t.copyDetails[row.kind]}
          text={() => detailsText(loadedDetails(row), formatter)}
        />
      </div>
    </div>
  );
}

/** The number, then all other facts of a call. */
function FactsLine({ facts }: { readonly facts: readonly Fact[] }) {
  const phones = facts.filter(([, , as]) => as === 'phone');
  const line = factsInLine(facts.filter((fact) => !phones.includes(fact)));
  return (
    <div className="event-details__line">
      {phones.map(([, text]) => (
        <Phones key={text} text={text} />
      ))}{' '}
      {line !== '' && <LongText text={plainLine(phones.length > 0 ? `· ${line}` : line)} />}
    </div>
  );
}

/** Text from strangers: never markup. */
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
            {as === 'phone' && <Phones text={value} />}
            {as === 'email' && <EmailLine email={toEmailView(value)} />}
            {as !== 'phone' && as !== 'email' && <LongText text={value} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Phones({ text }: { readonly text: string }) {
  const phones = recordPhones([text], usePhoneReader());
  return phones.map(({ phone }) => <PhoneLine key={phone.key} phone={phone} />);
}
