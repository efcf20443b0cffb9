import { queryOptions } from '@tanstack/react-query';
import { parsePersonId, type PersonId } from '#src/lib/ids.ts';
import { linkOf, listOf, stringOf } from './wire/lenient.ts';
import { must, objectOf } from './wire/parse.ts';

// What the viewer's own server says: the built files are the same for every portal, and with and without a simulator.

/** `/simulator.json` of a simulator: credentials, and people to open. */
export type Demo = {
  readonly clientToken: string;
  readonly partnerToken: string;
  readonly login: string;
  readonly password: string;
  readonly people: readonly DemoPerson[];
};

export type DemoPerson = {
  readonly personId: PersonId;
  readonly title: { readonly en: string; readonly ru: string };
};

const ownQuery = <T>(name: string, read: (signal: AbortSignal) => Promise<T>) =>
  queryOptions({
    queryKey: [name],
    queryFn: ({ signal }) => read(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });

const textIn = (object: unknown, field: string): string => must(stringOf(objectOf(object)[field]));

/** The simulator's own page of credentials and people; null before a real API. */
export const demoQuery = () => ownQuery('demo', fetchDemo);

async function fetchDemo(signal: AbortSignal): Promise<Demo | null> {
  try {
    const response = await fetch('/simulator.json', { credentials: 'omit', signal });
    if (response.status !== 200) return null;
    const { client, partner, login, people } = objectOf(await response.json());
    return {
      clientToken: textIn(client, 'token'),
      partnerToken: textIn(partner, 'token'),
      login: textIn(login, 'login'),
      password: textIn(login, 'password'),
      people: listOf(people)
        .map(objectOf)
        .map(({ person_id: id, title }) => ({
          personId: must(parsePersonId(id)),
          title: { en: textIn(title, 'en'), ru: textIn(title, 'ru') },
        })),
    };
  } catch {
    return null;
  }
}

/** The origin where the account's portal keeps recordings; null: the viewer's server knows none. */
export const portalQuery = () => ownQuery('portal', fetchPortal);

async function fetchPortal(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/portal.json', { credentials: 'omit', signal });
  if (response.status === 204) return null;
  if (response.status !== 200) throw new Error(`portal.json: status ${response.status}`);
  return new URL(must(linkOf(textIn(await response.json(), 'url')))).origin;
}
