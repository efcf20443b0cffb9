import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { DownIcon, UpIcon, RemoveIcon } from '#src/ui/icons/icons.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/api/own-server.ts';
import { useCompanyOfNamesakes } from '#src/features/find/field/company-of-namesakes.ts';
import {
  isSamePerson,
  personKey,
  type PersonKey,
  type PinnedPerson,
  type RecentPerson,
} from '#src/session/stores/people-lists.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { personPath } from '#src/lib/paths.ts';
import { useObserved, useServices, useCustomer } from '#src/session/services.tsx';
import { useCustomerNames } from '#src/features/customer/customer-names.tsx';

/** Pinned people and the other recent ones; with the simulator, also demo people. */
export function SavedPeople() {
  const services = useServices();
  const pinned = useObserved(services.pinned);
  const recent = useObserved(services.recent).filter(
    (person) => !pinned.some((other) => isSamePerson(other, person)),
  );
  const companyOf = useCompanyOfNamesakes([
    ...pinned.map(({ label }) => label),
    ...recent.map(({ name }) => name),
  ]);
  return (
    <>
      <Pinned people={pinned} companyOf={companyOf} />
      <Recent people={recent} companyOf={companyOf} />
      <DemoPeople />
    </>
  );
}

type ListProps<T> = {
  readonly people: readonly T[];
  readonly companyOf: ReturnType<typeof useCompanyOfNamesakes>;
};

function Pinned({ people, companyOf }: ListProps<PinnedPerson>) {
  const t = useText();
  const { pinned } = useServices();
  if (people.length === 0) return null;
  return (
    <PeopleList heading={t.lookUp.pinned}>
      {people.map((person, index) => (
        <PersonItem
          key={personKey(person)}
          person={person}
          name={person.label}
          company={companyOf(person, person.label)}
        >
          {index > 0 && (
            <ListButton name={t.lookUp.moveUp(person.label)} onPress={() => pinned.move(person, -1)}>
              <UpIcon />
            </ListButton>
          )}
          {index < people.length - 1 && (
            <ListButton name={t.lookUp.moveDown(person.label)} onPress={() => pinned.move(person, 1)}>
              <DownIcon />
            </ListButton>
          )}
          <ListButton name={t.lookUp.unpin(person.label)} onPress={() => pinned.unpin(person)}>
            <RemoveIcon />
          </ListButton>
        </PersonItem>
      ))}
    </PeopleList>
  );
}

function Recent({ people, companyOf }: ListProps<RecentPerson>) {
  const t = useText();
  const { recent } = useServices();
  if (people.length === 0) return null;
  const clear = (
    <button type="button" className="button button--quiet button--small" onClick={recent.clear}>
      {t.lookUp.clearRecent}
    </button>
  );
  return (
    <PeopleList heading={t.lookUp.recent} action={clear}>
      {people.map((person) => (
        <PersonItem
          key={personKey(person)}
          person={person}
          name={person.name}
          company={companyOf(person, person.name)}
        />
      ))}
    </PeopleList>
  );
}

function DemoPeople() {
  const t = useText();
  const language = useLanguage();
  const demo = useQuery(demoQuery()).data ?? null;
  const userId = useCustomer().onScreen?.userId ?? null;
  if (demo === null) return null;
  return (
    <PeopleList heading={t.lookUp.demo}>
      {demo.people.map(({ personId, title }) => (
        <PersonItem key={personId} person={{ personId, userId }} name={title[language]} />
      ))}
    </PeopleList>
  );
}

function PeopleList({
  heading,
  action,
  children,
}: {
  heading: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="people-list__head">
        <h2 id={id}>{heading}</h2>
        {action}
      </div>
      <ul role="list" aria-labelledby={id} className="people-list panel">
        {children}
      </ul>
    </section>
  );
}

type PersonItemProps = {
  readonly person: PersonKey;
  readonly name: string;
  /** Among people of the same name. */
  readonly company?: string | null;
  readonly children?: ReactNode;
};

function PersonItem({ person, name, company = null, children }: PersonItemProps) {
  const { userId } = person;
  const { customers } = useText();
  const nameOf = useCustomerNames();
  return (
    <li className="line">
      <LinkAway to={personPath(person)} className="people-list__link row-link facts">
        <bdi>{name === '' ? String(person.personId) : name}</bdi>
        {company !== null && <bdi>{company} </bdi>}
        <span className="id">{person.personId}</span>
        {userId !== null && (
          <span className="secondary">
            {' '}
            <bdi>{nameOf(userId) ?? customers.userId(userId)}</bdi>
          </span>
        )}
      </LinkAway>
      {children}
    </li>
  );
}

function ListButton({ name, onPress, children }: { name: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="button button--icon" title={name} onClick={onPress}>
      {children}
    </button>
  );
}
