import { useQuery } from '@tanstack/react-query';
import { Fragment, type RefObject } from 'react';
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
import { ForeignLink } from './foreign-link.tsx';
import { dayPart, detailsQuery, isRecent, type NewestDays } from './details-queries.ts';
import type { ConversationDetails } from './details-requests.ts';
import { detailsText } from './details-text.ts';
import {
  callOutcome,
  campaignFacts,
  detailsTitle,
  type Fact,
  factInLine,
  SEPARATOR,
  toFacts,
  useFormatter,
} from './facts.ts';
import type { ConversationEvent } from './history.ts';
import { type Distinguished, matchingRows } from './matching-rows.ts';
import { messagesRequest, useLoadedDetails } from './opened-events.ts';
import { originFacts, pageText } from './origin-facts.ts';
import { Recordings } from './recordings.tsx';
import { Transcript } from './transcript.tsx';
import './event-details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly newest: NewestDays;
  readonly event: Distinguished & Pick<ConversationEvent, 'site' | 'campaign'>;
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
          const isSaid = rows.length === 1 && isRecent(event, newest);
          return (
            <>
              {rows.length === 0 && (
                <>
                  <p className="quiet">{report.isFetching ? t.details.loading : t.history.noDetails}</p>
                  <Facts facts={campaignFacts(event.campaign, formatter)} tags={[]} />
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
                  said={row.kind === 'call' && isSaid ? callOutcome(row, formatter) : []}
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
  /** What the event's line above has already. */
  readonly said: readonly Fact[];
};

function DetailsRow({ address, event, row, isOnly, said }: DetailsRowProps) {
  const formatter = useFormatter();
  const messages = messagesRequest(row, address.userId);
  const facts = [...toFacts(row, formatter), ...campaignFacts(event.campaign, formatter)].filter(
    ([term]) => !said.some(([saidTerm]) => saidTerm === term),
  );
  const shown = [event.site, event.campaign, ...facts.map(([, value]) => value)];
  const origin = originFacts(row, shown, formatter);
  const isCall = row.kind === 'call';
  return (
    <div className="event-details__row stack">
      {!isOnly && <p className="timeline__title">{detailsTitle(row, formatter)}</p>}
      {messages !== null && <ChatMessages request={messages} day={dayPart(event)} />}
      {isCall && facts.length > 0 && <FactsLine facts={facts} tags={row.tags} />}
      <Facts facts={isCall ? origin : [...facts, ...origin]} tags={row.tags} isFlowing={isCall} />
      {row.kind === 'call' ? (
        <Recordings call={row}>
          {(play, links, player) => (
            <Transcript userId={address.userId} call={row} day={dayPart(event)}>
              {(toggle, transcript) => (
                <>
                  <div className="event-details__tools row">
                    {play}
                    {toggle}
                    {links}
                    <CommonTools address={address} row={row} />
                  </div>
                  {player}
                  {transcript}
                </>
              )}
            </Transcript>
          )}
        </Recordings>
      ) : (
        <div className="event-details__tools row">
          <CommonTools address={address} row={row} />
        </div>
      )}
    </div>
  );
}

/** Last in the toolbar of an event. */
function CommonTools({ address, row }: Pick<DetailsRowProps, 'address' | 'row'>) {
  const { history: t, person } = useText();
  const formatter = useFormatter();
  const loadedDetails = useLoadedDetails(address);
  const { visitorId } = row;
  return (
    <>
      {visitorId !== null && (
        <Link
          className="button button--small button--quiet"
          keepsState
          to={personPath({ ...address, visitorId })}
        >
          {person.visitorNumber(visitorId)}
        </Link>
      )}
      <CopyButton
        labelled={t.copy}
        className="button--small event-details__copy"
        name={t.copyDetails[row.kind]}
        text={() => detailsText(loadedDetails(row), formatter)}
      />
    </>
  );
}

type FactsProps = { readonly facts: readonly Fact[]; readonly tags: readonly string[] };

function FactsLine({ facts, tags }: FactsProps) {
  return (
    <div className="event-details__line">
      {facts.map((fact, index) => (
        <Fragment key={`${index} ${fact[0]}`}>
          {index > 0 && SEPARATOR}
          <FactValue text={plainLine(factInLine(fact))} as={fact[2]} tags={tags} />
        </Fragment>
      ))}
    </div>
  );
}

/** `isFlowing`: in as few lines as they need, where there is room. */
function Facts({ facts, tags, isFlowing = false }: FactsProps & { readonly isFlowing?: boolean }) {
  if (facts.length === 0) return null;
  return (
    <dl className={`${isFlowing ? 'event-details__terms' : 'event-details__facts'} terms term-rows`}>
      {facts.map(([term, value, as], index) => (
        <div
          key={`${index} ${term}`}
          className={as === 'long' || as === 'link' ? 'event-details__wide' : undefined}
        >
          <dt>
            <bdi>{truncate(term)}</bdi>
          </dt>
          <dd>
            <FactValue text={value} as={as} tags={tags} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type FactValueProps = Pick<FactsProps, 'tags'> & { readonly text: string; readonly as: Fact[2] };

/** Text from strangers: never markup. */
function FactValue({ text, as, tags }: FactValueProps) {
  const readPhone = usePhoneReader();
  switch (as) {
    case 'phone':
      return recordPhones([text], readPhone).map(({ phone }) => <PhoneLine key={phone.key} phone={phone} />);
    case 'email':
      return <EmailLine email={toEmailView(text)} />;
    case 'tags':
      return tags.map((tag) => (
        <bdi key={tag} className="pill">
          {truncate(tag)}
        </bdi>
      ));
    case 'link':
      return <ForeignLink href={text} text={pageText(text)} />;
    default:
      return <LongText text={text} />;
  }
}
