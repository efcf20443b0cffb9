import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { DownIcon, UpIcon, RemoveIcon } from '#src/ui/icons/icons.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { demoQuery } from '#src/api/demo.ts';
import type { PersonKey } from '#src/session/stores/people-lists.ts';
import { userIdLabel } from '#src/lib/ids.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { personPath } from '#src/lib/paths.ts';
import { useObserved, useServices, useCustomer } from '#src/session/services.tsx';
import { useCustomerNames } from '#src/features/customer/customer-names.tsx';

/** Pinned and recent people; with the simulator, also demo people. */
export function SavedPeople() {
  return (
    <>
      <Pinned />
      <Recent />
      <DemoPeople />
    </>
  );
}

const keyOf = ({ personId, userId }: PersonKey): string => `${personId}/${userId ?? ''}`;

function Pinned() {
  const t = useText();
  const { pinned } = useServices();
  const people = useObserved(pinned);
  if (people.length === 0) return null;
  return (
    <PeopleList heading={t.lookUp.pinned}>
      {people.map((person, index) => (
        <PersonItem key={keyOf(person)} person={person} name={person.label}>
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

function Recent() {
  const t = useText();
  const { recent } = useServices();
  const people = useObserved(recent);
  if (people.length === 0) return null;
  const clear = (
    <button type="button" className="button button--quiet button--small" onClick={recent.clear}>
      {t.lookUp.clearRecent}
    </button>
  );
  return (
    <PeopleList heading={t.lookUp.recent} action={clear}>
      {people.map((person) => (
        <PersonItem key={keyOf(person)} person={person} name={person.name} />
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
      <ul role="list" aria-labelledby={id} className="framed-list">
        {children}
      </ul>
    </section>
  );
}

type PersonItemProps = {
  readonly person: PersonKey;
  readonly name: string;
  readonly children?: ReactNode;
};

function PersonItem({ person, name, children }: PersonItemProps) {
  const { userId } = person;
  const nameOf = useCustomerNames();
  return (
    <li className="people-list__item">
      <LinkAway to={personPath(person)} className="people-list__link">
        <bdi>{name === '' ? String(person.personId) : name}</bdi>
        <span className="id">{person.personId}</span>
        {userId !== null && (
          <span className="secondary">
            {' '}
            <bdi>{nameOf(userId) ?? userIdLabel(userId)}</bdi>
          </span>
        )}
      </LinkAway>
      {children}
    </li>
  );
}

function ListButton({ name, onPress, children }: { name: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="button button--icon" aria-label={name} title={name} onClick={onPress}>
      {children}
    </button>
  );
}
