import { Fragment } from 'react';
import { toEmailView } from '#src/domain/email.ts';
import { pageText, plainLine, truncate } from '#src/domain/plain-text.ts';
import { usePhoneReader } from '#src/session/services.tsx';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { ForeignLink } from '#src/ui/links.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { type Fact, factInLine, SEPARATOR } from './facts.ts';
import './event-details.css';

type FactsProps = { readonly facts: readonly Fact[] };

export function FactsLine({ facts }: FactsProps) {
  return (
    <div className="event-details__line">
      {facts.map((fact, index) => (
        <Fragment key={`${index} ${fact[0]}`}>
          {index > 0 && SEPARATOR}
          <FactValue fact={fact} text={plainLine(factInLine(fact))} />
        </Fragment>
      ))}
    </div>
  );
}

export function Facts({ facts }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <dl className="event-details__facts terms term-rows">
      {facts.map((fact, index) => (
        <div key={`${index} ${fact[0]}`} className={isWide(fact) ? 'event-details__wide' : undefined}>
          <dt>
            <bdi>{truncate(fact[0])}</bdi>
          </dt>
          <dd>
            <FactValue fact={fact} text={fact[1]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The characters for which half of the list has room. */
const MAX_NARROW = 30;

const isWide = ([, value, as]: Fact): boolean =>
  as === 'long' || (as === 'link' ? pageText(value) : value).length > MAX_NARROW;

type FactValueProps = { readonly fact: Fact; readonly text: string };

/** Text from strangers: never markup. */
function FactValue({ fact: [, , as, tags = []], text }: FactValueProps) {
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
