import { queryOptions } from '@tanstack/react-query';
import { parsePersonId } from '#src/domain/ids.ts';
import { parseHttpUrl } from '#src/domain/json.ts';
import { required, z } from './envelope.ts';
import { parseWith } from './rows.ts';

// Settings of the viewer's own server. They are fetched, because the built files are the same for every portal and for the simulator.

/** `/simulator.json` of a simulator: credentials, and people to open. */
const demoSchema = z.object({
  client: z.object({ token: z.string() }),
  partner: z.object({ token: z.string() }),
  login: z.object({ login: z.string(), password: z.string() }),
  people: z.array(
    z.object({
      person_id: required(parsePersonId),
      title: z.object({ en: z.string(), ru: z.string() }),
    }),
  ),
});

export type Demo = z.output<typeof demoSchema>;

const ownQuery = <T>(name: string, queryFn: () => Promise<T>) =>
  queryOptions({ queryKey: [name], queryFn, staleTime: Infinity, gcTime: Infinity });

async function fetchFile<T extends z.ZodMiniType>(path: string, schema: T): Promise<z.output<T>> {
  const response = await fetch(path, { credentials: 'omit' });
  if (response.status !== 200) throw new Error(`${path}: status ${response.status}`);
  return parseWith(schema, await response.json());
}

/** The simulator's own page of credentials and people; null before a real API. */
export const demoQuery = () =>
  ownQuery('demo', (): Promise<Demo | null> => fetchFile('/simulator.json', demoSchema).catch(() => null));

const portalSchema = z.object({ api: z.string(), url: z.string() });

export type Portal = {
  /** The host of the Data API, whose keys are taken; '' before a simulator. */
  readonly api: string;
  /** The origin where the account's portal keeps recordings; null: the viewer's server knows none. */
  readonly origin: string | null;
};

export const portalQuery = () => ownQuery('portal', fetchPortal);

async function fetchPortal(): Promise<Portal> {
  const { api, url } = await fetchFile('/portal.json', portalSchema);
  const link = parseHttpUrl(url);
  return { api, origin: link === null ? null : new URL(link).origin };
}
