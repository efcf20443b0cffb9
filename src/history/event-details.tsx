import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { toEmailView } from '#src/domain/email.ts';
import { type PersonAddress, personPath } from '#src/domain/paths.ts';
import { plainLine, truncate } from '#src/domain/plain-text.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { Link } from '#src/ui/links.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { dayPart, detailsQuery, type NewestDays } from './details-queries.ts';
import type { ConversationDetails } from './details-requests.ts';
import { detailsText } from './details-text.ts';
import { campaignFacts, detailsTitle, type Fact, factsInLine, toFacts, useFormatter } from './facts.ts';
import type { ConversationEvent } from './history.ts';
import { type Distinguished, matchingRows, messagesRequest, useLoadedDetails } from './opened-events.ts';
import { Recordings } from './recordings.tsx';
import { Transcript } from './transcript.tsx';
import './event-details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly newest: NewestDays;
  readonly event: Distinguished & Pick<ConversationEvent, 'campaign'>;
  readonly labelledBy: string;
  /** Takes the focus of a control that goes. */
  readonly button: RefObject<HTMLElement | null>;
};

export function EventDetails({ address, newest, event, labelledBy, button }: EventDetailsProps) {
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
              {rows.length > 1 && <p className="quiet">{t.history.several[event.kind](rows.length)}</p>}
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
  const loadedDetails = useLoadedDetails(address);
  const { visitorId } = row;
  const messages = messagesRequest(row, address.userId);
  const facts = [...toFacts(row, formatter), ...campaignFacts(event.campaign, formatter)];
  return (
    <div className="event-details__row stack stack--loose">
      {!isOnly && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
      {messages !== null && <ChatMessages request={messages} day={dayPart(event)} />}
      {row.kind === 'call' ? <FactsLine facts={facts} /> : <Facts facts={facts} tags={row.tags} />}
      <div className="event-details__links row">
        {row.kind === 'call' && row.recordings.length > 0 && <Recordings call={row} />}
        {visitorId !== null && (
          <Link className="target" keepsState to={personPath({ ...address, visitorId })}>
            {person.visitorNumber(visitorId)}
          </Link>
        )}
        <CopyButton
          labelled
          className="button--small event-details__copy"
          name={t.copyDetails[row.kind]}
          text={() => detailsText(loadedDetails(row), formatter)}
        />
        {row.kind === 'call' && row.callId !== null && (row.talkSeconds ?? 0) > 0 && (
          <Transcript userId={address.userId} call={{ ...row, callId: row.callId }} day={dayPart(event)} />
        )}
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
function Facts({ facts, tags = [] }: { readonly facts: readonly Fact[]; readonly tags?: readonly string[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="event-details__facts terms term-rows">
      {facts.map(([term, value, as], index) => (
        <div key={`${index} ${term}`} className={as === 'long' ? 'event-details__wide' : undefined}>
          <dt>
            <bdi>{truncate(term)}</bdi>
          </dt>
          <dd>
            {as === 'phone' && <Phones text={value} />}
            {as === 'email' && <EmailLine email={toEmailView(value)} />}
            {as === 'tags' &&
              tags.map((tag) => (
                <bdi key={tag} className="pill">
                  {truncate(tag)}
                </bdi>
              ))}
            {(as === undefined || as === 'long') && <LongText text={value} />}
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
