import { CardMoreFrame } from '#src/components/card-more-frame.tsx';
import { ContactsPanel } from '#src/components/contacts-panel.tsx';
import { FilterBar } from '#src/components/filter-bar.tsx';
import { PersonHeading } from '#src/components/person-heading.tsx';
import { WholeVisitorGrid } from '#src/components/whole-visitor-grid.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/primitives/ids.ts';
import type { PersonAddress } from '#src/routes/paths.ts';
import type { Identity } from '#src/view-model/identity.ts';
import type { PhoneReader } from '#src/view-model/phone.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import type { PlainAnswer } from './plain-answer.ts';

type CardsProps = {
  readonly cards: readonly VisitorCard[];
  readonly markedId: VisitorId | null;
  readonly readPhone: PhoneReader;
};

type PersonProps = {
  readonly address: PersonAddress;
  readonly answer: PlainAnswer;
  /** null: the answer holds more records than are drawn. */
  readonly identity: Identity | null;
};

// The person's page as the app draws it first (`routes/person-screen.tsx`), in the parts that index.html keeps room for.

export function CardsSight(props: CardsProps) {
  return <WholeVisitorGrid {...props} findIn={nothingFound} More={More} />;
}

export function HeaderSight({ address, answer, identity }: PersonProps) {
  return (
    <header className="person-header">
      <PersonHeading
        personId={address.personId}
        identity={identity}
        count={answer.total}
        age={useText().formats.ago(0)}
      />
      <div className="person-header__actions" />
    </header>
  );
}

export function ContactsSight({ answer, identity }: PersonProps) {
  return (
    <ContactsPanel
      cards={answer.cards}
      identity={identity}
      homeCountry={null}
      chosen={null}
      onChoose={nothing}
    />
  );
}

export function FilterSight({ answer: { total }, identity }: PersonProps) {
  return (
    <FilterBar
      view={view}
      shown={total}
      total={total}
      partInPage={identity === null}
      chosenText={null}
      onChange={nothing}
    />
  );
}

const view = { q: '', sort: 'given', contact: null } as const;
const nothing = (): void => {};
const nothingFound = () => [];

function More() {
  return <CardMoreFrame open={false} />;
}
