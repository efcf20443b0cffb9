import { CardMoreFrame, POINTS_OF_MORE } from '#src/features/person/more/card-more-frame.tsx';
import { ContactsPanel } from '#src/features/person/contacts/contacts-panel.tsx';
import { FilterBar } from '#src/features/person/filter/filter-bar.tsx';
import { PersonHeading } from '#src/features/person/person-heading.tsx';
import { CardItem, CardList } from '#src/features/person/cards/card-list.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { Identity } from '#src/model/identity.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { PlainAnswer } from './parse-clean-response.ts';

type PersonSightProps = {
  readonly address: PersonAddress;
  readonly answer: PlainAnswer;
  readonly readPhone: PhoneReader;
  /** null: the answer holds more records than are drawn. */
  readonly identity: Identity | null;
  /** Else their room is kept: beside the cards they may come a moment later. */
  readonly withContacts: boolean;
  /** So many cards at most; what stands below them may come a moment later too. */
  readonly most: number;
};

/** The person's page as the app draws it first (`routes/person-screen.tsx`), with room for what can be done there. */
export function PersonSight({ address, answer, readPhone, identity, withContacts, most }: PersonSightProps) {
  const { total, cards } = answer;
  return (
    <div className="person-page">
      <header className="person-header">
        <PersonHeading
          personId={address.personId}
          identity={identity}
          count={total}
          age={useText().formats.ago(0)}
        />
        <div className="person-header__actions" />
      </header>
      <div className="person-page__body">
        {withContacts ? (
          <ContactsSight cards={cards} identity={identity} />
        ) : (
          <div className="card-skeleton card-skeleton--contacts" />
        )}
        <div className="person-page__records">
          <FilterBar
            view={view}
            shown={total}
            total={total}
            partInPage={identity === null}
            choiceText={null}
            onChange={nothing}
          />
          <CardsSight cards={cards.slice(0, most)} markedId={address.visitorId} readPhone={readPhone} />
        </div>
      </div>
    </div>
  );
}

type ContactsSightProps = { readonly cards: readonly VisitorCard[]; readonly identity: Identity | null };

export function ContactsSight(props: ContactsSightProps) {
  return <ContactsPanel {...props} homeCountry={null} chosen={[]} onToggle={nothing} />;
}

type CardsSightProps = {
  readonly cards: readonly VisitorCard[];
  readonly markedId: VisitorId | null;
  readonly readPhone: PhoneReader;
};

export function CardsSight({ cards, ...props }: CardsSightProps) {
  return (
    <CardList>
      {cards.map((card, index) => (
        <CardItem
          key={card.key}
          {...props}
          card={card}
          isTabStop={index === 0}
          findIn={nothingFound}
          More={More}
        />
      ))}
    </CardList>
  );
}

const view = { q: '', sort: 'given', contact: null } as const;
const nothing = (): void => {};
const nothingFound = () => [];

function More() {
  return <CardMoreFrame open={false} points={POINTS_OF_MORE} />;
}
