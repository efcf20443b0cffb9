import { ContactsPanel } from '#src/components/contacts-panel.tsx';
import { FilterBar } from '#src/components/filter-bar.tsx';
import { CardMoreFrame } from '#src/components/card-more-frame.tsx';
import { PersonHeading } from '#src/components/person-heading.tsx';
import { WholeVisitorGrid } from '#src/components/whole-visitor-grid.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress } from '#src/routes/paths.ts';
import { mergeIdentity } from '#src/view-model/identity.ts';
import { createPhoneReader, type DefaultCountry } from '#src/view-model/phone.ts';
import type { PlainAnswer } from './plain-answer.ts';
import '#src/routes/person-header.css';
import '#src/routes/person-page.css';

type PersonSightProps = {
  readonly address: PersonAddress;
  readonly answer: PlainAnswer;
  readonly defaultCountry: DefaultCountry;
};

const view = { q: '', sort: 'given', contact: null } as const;
const nothing = (): void => {};
const nothingFound = () => [];

/** The person's page as the app draws it first (`routes/person-screen.tsx`), with room for what can be done there. */
export function PersonSight({ address, answer: { total, cards }, defaultCountry }: PersonSightProps) {
  const readPhone = createPhoneReader(defaultCountry, null);
  const isWhole = cards.length === total;
  const identity = isWhole ? mergeIdentity(cards, readPhone) : null;
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
        <ContactsPanel
          cards={cards}
          identity={identity}
          homeCountry={null}
          chosen={null}
          onChoose={nothing}
        />
        <div className="person-page__records">
          <FilterBar
            view={view}
            shown={total}
            total={total}
            partInPage={!isWhole}
            chosenText={null}
            onChange={nothing}
          />
          <WholeVisitorGrid
            cards={cards}
            markedId={address.visitorId}
            readPhone={readPhone}
            findIn={nothingFound}
            More={More}
          />
        </div>
      </div>
    </div>
  );
}

function More() {
  return <CardMoreFrame open={false} />;
}
