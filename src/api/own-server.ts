import { queryOptions } from '@tanstack/react-query';
import { parsePersonId, type PersonId } from '#src/domain/ids.ts';
import { type JsonObject, parseHttpUrl, parseString, toList } from '#src/domain/json.ts';
import { requireObject, requireValue } from './rows.ts';

// Settings of the viewer's own server. They are fetched, because the built files are the same for every portal and for the simulator.

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

/** The simulator's own page of credentials and people; null before a real API. */
export const demoQuery = () => ownQuery('demo', fetchDemo);

async function fetchDemo(signal: AbortSignal): Promise<Demo | null> {
  try {
    const response = await fetch('/simulator.json', { credentials: 'omit', signal });
    if (response.status !== 200) return null;
    return parseDemo(requireObject(await response.json()));
  } catch {
    return null;
  }
}

const parseDemo = ({ client, partner, login, people }: JsonObject): Demo => ({
  clientToken: textIn(client, 'token'),
  partnerToken: textIn(partner, 'token'),
  login: textIn(login, 'login'),
  password: textIn(login, 'password'),
  people: toList(people)
    .map(requireObject)
    .map(({ person_id, title }) => ({
      personId: requireValue(parsePersonId(person_id)),
      title: { en: textIn(title, 'en'), ru: textIn(title, 'ru') },
    })),
});

const textIn = (object: unknown, name: string): string =>
  requireValue(parseString(requireObject(object)[name]));

export type Portal = {
  /** The host of the Data API, whose keys are taken; '' before a simulator. */
  readonly api: string;
  /** The origin where the account's portal keeps recordings; null: the viewer's server knows none. */
  readonly origin: string | null;
};

export const portalQuery = () => ownQuery('portal', fetchPortal);

async function fetchPortal(signal: AbortSignal): Promise<Portal> {
  const response = await fetch('/portal.json', { credentials: 'omit', signal });
  if (response.status !== 200) throw new Error(`portal.json: status ${response.status}`);
  const portal: unknown = await response.json();
  const link = parseHttpUrl(textIn(portal, 'url'));
  return { api: textIn(portal, 'api'), origin: link === null ? null : new URL(link).origin };
}
