import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { DownIcon, UpIcon, RemoveIcon } from '#src/ui/icons/icons.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/api/own-server.ts';
import { useCompanyOfNamesakes } from '#src/features/find/field/company-of-namesakes.ts';
import { isSamePerson, personKey, type SavedPerson } from '#src/session/stores/people-lists.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { personPath } from '#src/lib/paths.ts';
import { useObserved, useServices, useCustomer } from '#src/session/services.tsx';
import { useCustomerNames } from '#src/features/customer/customer-names.tsx';
import { HeadedPage } from '#src/features/title-and-focus/headed-page.tsx';
import { FindInPage } from '#src/features/find/field/find-field.tsx';
import './look-up-page.css';

export function LookUpPage() {
  return (
    <HeadedPage className="narrow-page" title={null} heading={useText().lookUp.heading}>
      <FindInPage autoFocus />
      <SavedPeople />
    </HeadedPage>
  );
}

/** Pinned people and the other recent ones; with the simulator, also demo people. */
function SavedPeople() {
  const t = useText();
  const { pinned, recent } = useServices();
  const pins = useObserved(pinned);
  const others = useObserved(recent).filter((person) => !pins.some((pin) => isSamePerson(pin, person)));
  const companyOf = useCompanyOfNamesakes([...pins, ...others].map(({ label }) => label));
  return (
    <>
      <PeopleList heading={t.lookUp.pinned} people={pins} companyOf={companyOf}>
        {(person, index) => (
          <>
            {index > 0 && (
              <ListButton name={t.lookUp.moveUp(person.label)} onPress={() => pinned.move(person, -1)}>
                <UpIcon />
              </ListButton>
            )}
            {index < pins.length - 1 && (
              <ListButton name={t.lookUp.moveDown(person.label)} onPress={() => pinned.move(person, 1)}>
                <DownIcon />
              </ListButton>
            )}
            <ListButton name={t.lookUp.unpin(person.label)} onPress={() => pinned.unpin(person)}>
              <RemoveIcon />
            </ListButton>
          </>
        )}
      </PeopleList>
      <PeopleList
        heading={t.lookUp.recent}
        action={
          <button type="button" className="button button--quiet button--small" onClick={recent.clear}>
            {t.lookUp.clearRecent}
          </button>
        }
        people={others}
        companyOf={companyOf}
      />
      <PeopleList heading={t.lookUp.demo} people={useDemoPeople()} />
    </>
  );
}

/** Only with the simulator. */
function useDemoPeople(): readonly SavedPerson[] {
  const language = useLanguage();
  const userId = useCustomer().onScreen?.userId ?? null;
  const people = useQuery(demoQuery()).data?.people ?? [];
  return people.map(({ personId, title }) => ({ personId, userId, label: title[language] }));
}

type PeopleListProps = {
  readonly heading: string;
  readonly action?: ReactNode;
  readonly people: readonly SavedPerson[];
  /** The company of one of several people of the same name. */
  readonly companyOf?: ReturnType<typeof useCompanyOfNamesakes>;
  /** What is beside a person. */
  readonly children?: (person: SavedPerson, index: number) => ReactNode;
};

function PeopleList({ heading, action, people, companyOf, children }: PeopleListProps) {
  const id = useId();
  if (people.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="people-list__head">
        <h2 id={id}>{heading}</h2>
        {action}
      </div>
      <ul role="list" aria-labelledby={id} className="people-list panel">
        {people.map((person, index) => (
          <li key={personKey(person)} className="line">
            <PersonLink person={person} company={companyOf?.(person, person.label) ?? null} />
            {children?.(person, index)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonLink({ person, company }: { person: SavedPerson; company: string | null }) {
  const { personId, userId, label } = person;
  const { customers } = useText();
  const nameOf = useCustomerNames();
  return (
    <LinkAway to={personPath(person)} className="people-list__link row-link facts">
      <bdi>{label === '' ? String(personId) : label}</bdi>
      {company !== null && <bdi>{company} </bdi>}
      <span className="id">{personId}</span>
      {userId !== null && (
        <span className="secondary">
          {' '}
          <bdi>{nameOf(userId) ?? customers.userId(userId)}</bdi>
        </span>
      )}
    </LinkAway>
  );
}

function ListButton({ name, onPress, children }: { name: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="button button--icon" title={name} onClick={onPress}>
      {children}
    </button>
  );
}
