import { useQueryClient } from '@tanstack/react-query';
import type { ConversationDetails } from './event-details.ts';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { VisitorId } from '#src/domain/ids.ts';
import { personPath, type PersonAddress } from '#src/domain/paths.ts';
import { shortened } from '#src/domain/plain-text.ts';
import { viewEmail } from '#src/domain/email.ts';
import { useCaller } from '#src/session/services.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Link, useInPlace } from '#src/ui/links.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { detailsText } from './details-text.ts';
import { messagesOf } from './event-rows.ts';
import { factsOf, titleOf, type Fact } from './facts.ts';
import { openedOf } from './opened.ts';
import { Recordings } from './recordings.tsx';

type DetailsRowProps = {
  readonly address: PersonAddress;
  /** `YYYY-MM-DD` of the event. */
  readonly day: string;
  readonly row: ConversationDetails;
  /** Whether this is the only row that fits the event. */
  readonly isOnly: boolean;
};

/** A row of a report: messages of a chat, facts, recordings of a call, and links. */
export function DetailsRow({ address, day, row, isOnly }: DetailsRowProps) {
  const { history: t } = useText();
  const dates = useDates();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const messages = messagesOf(row, address.userId);
  const readPhone = usePhoneReader();
  const copied = (): string => detailsText(openedOf(queryClient, caller, address, row), t, dates, readPhone);
  return (
    <div className="event-details__row stack">
      {!isOnly && <p className="timeline__title">{titleOf(row, t)}</p>}
      {messages !== null && <ChatMessages request={messages} day={day} />}
      <Facts facts={factsOf(row, t, dates)} />
      {row.kind === 'call' && row.recordings.length > 0 && (
        <div className="event-details__links row">
          <Recordings call={row} />
        </div>
      )}
      <div className="event-details__links row">
        <RecordLink address={address} visitorId={row.visitorId} />
        <CopyButton labelled className="button--small" name={t.copyDetails[row.kind]} text={copied} />
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
            <bdi>{shortened(term)}</bdi>
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
  switch (as) {
    case 'phone':
      return <Phones text={text} />;
    case 'email':
      return <EmailLine email={viewEmail(text)} segments={[]} />;
    default:
      return <LongText text={text} />;
  }
}

function Phones({ text }: { readonly text: string }) {
  const phones = recordPhones([text], usePhoneReader());
  return phones.map(({ phone }) => <PhoneLine key={phone.key} phone={phone} segments={[]} />);
}

type RecordLinkProps = { readonly address: PersonAddress; readonly visitorId: VisitorId | null };

/** A link to the card of the record that the details name. */
function RecordLink({ address, visitorId }: RecordLinkProps) {
  const t = useText();
  const inPlace = useInPlace();
  return (
    visitorId !== null && (
      <Link className="event-details__link target" to={inPlace(personPath({ ...address, visitorId }))}>
        {t.person.visitorNumber(visitorId)}
      </Link>
    )
  );
}
