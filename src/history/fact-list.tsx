import { Fragment } from 'react';
import { toEmailView } from '#src/domain/email.ts';
import { pageText, plainLine, truncate } from '#src/domain/plain-text.ts';
import { usePhoneReader } from '#src/session/services.tsx';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { ForeignLink } from '#src/ui/links.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { type Fact, factInLine, SEPARATOR } from './facts.ts';
import './event-details.css';

type FactsProps = { readonly facts: readonly Fact[]; readonly tags?: readonly string[] | undefined };

export function FactsLine({ facts, tags }: FactsProps) {
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

export function Facts({ facts, tags }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <dl className="event-details__facts terms term-rows">
      {facts.map(([term, value, as], index) => (
        <div key={`${index} ${term}`} className={isWide(value, as) ? 'event-details__wide' : undefined}>
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

/** The characters for which half of the list has room. */
const MAX_NARROW = 30;

const isWide = (value: string, as: Fact[2]): boolean =>
  as === 'long' || (as === 'link' ? pageText(value) : value).length > MAX_NARROW;

type FactValueProps = Pick<FactsProps, 'tags'> & { readonly text: string; readonly as: Fact[2] };

/** Text from strangers: never markup. */
function FactValue({ text, as, tags = [] }: FactValueProps) {
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
