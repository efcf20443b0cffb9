import { queryOptions } from '@tanstack/react-query';
import { parsePersonId, type PersonId } from '#src/lib/ids.ts';
import { linkOf, stringOf } from './wire/lenient.ts';
import { objectOf, parseRows, required } from './wire/parse.ts';

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

/** The simulator's own page of credentials and people; null before a real API. */
export function demoQuery() {
  return queryOptions({
    queryKey: ['demo'],
    queryFn: ({ signal }) => fetchDemo(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

async function fetchDemo(signal: AbortSignal): Promise<Demo | null> {
  try {
    const response = await fetch('/simulator.json', { credentials: 'omit', signal });
    if (response.status !== 200) return null;
    const { client, partner, login, people } = objectOf(await response.json());
    const text = (of: unknown, name: string): string => required(stringOf(objectOf(of)[name]));
    return {
      clientToken: text(client, 'token'),
      partnerToken: text(partner, 'token'),
      login: text(login, 'login'),
      password: text(login, 'password'),
      people: parseRows(({ person_id: id, title }) => {
        const personId = required(parsePersonId(id));
        return { personId, title: { en: text(title, 'en'), ru: text(title, 'ru') } };
      }, people).items,
    };
  } catch {
    return null;
  }
}

/** The origin where the account's portal keeps recordings; null: the viewer's server knows none. */
export function portalQuery() {
  return queryOptions({
    queryKey: ['portal'],
    queryFn: ({ signal }) => fetchPortal(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

async function fetchPortal(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/portal.json', { credentials: 'omit', signal });
  if (response.status === 204) return null;
  if (response.status !== 200) throw new Error(`portal.json: status ${response.status}`);
  const { url } = objectOf(await response.json());
  return new URL(required(linkOf(url))).origin;
}
