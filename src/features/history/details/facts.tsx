import { EmailLine, PhoneLine, recordPhones } from '#src/features/contact/contact-lines.tsx';
import { usePhoneReader } from '#src/features/contact/use-phone-reader.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { personPath, type PersonAddress } from '#src/lib/paths.ts';
import { viewEmail } from '#src/model/email.ts';
import { useInPlace, Link } from '#src/ui/embedded.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import type { Fact } from './details-facts.ts';

type Known = Fact & readonly [term: string, value: string];

/** Facts as lists of terms; texts of strangers stay texts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = (...as: readonly Fact[2][]) =>
    facts.filter((fact): fact is Known => fact[1] !== null && as.includes(fact[2]));
  return (
    <>
      {known('text').map(([term, value]) => (
        <p key={term} className="event-details__text">
          <span className="visually-hidden">{term}: </span>
          <LongText text={value} />
        </p>
      ))}
      <Terms facts={known(undefined, 'phone', 'email')} className="event-details__facts terms" />
      <Terms facts={known('long')} className="event-details__facts terms event-details__facts--wide" />
    </>
  );
}

type TermsProps = { readonly facts: readonly Known[]; readonly className: string };

function Terms({ facts, className }: TermsProps) {
  if (facts.length === 0) return null;
  return (
    <dl className={className}>
      {facts.map(([term, value, as], index) => (
        <div key={`${index} ${term}`}>
          <dt>
            <bdi>{term}</bdi>
          </dt>
          <dd>
            <Value text={value} as={as} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A phone and an e-mail as everywhere: by their rules, as links, with a button to copy them. */
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

/** To the card of the record that the details name. */
export function RecordLink({ address, visitorId }: RecordLinkProps) {
  const t = useText();
  const inPlace = useInPlace();
  return (
    visitorId !== null && (
      <Link className="event-details__link" to={inPlace(personPath({ ...address, visitorId }))}>
        {t.person.visitorNumber(visitorId)}
      </Link>
    )
  );
}
