import { queryOptions } from '@tanstack/react-query';
import { parseHttpUrl } from './fields.ts';
import { parseWith, z } from './schema.ts';

// Settings of the viewer's own server. They are fetched, because the built files are the same for every portal and for the simulator.

const texts = z.object({ en: z.string(), ru: z.string() });
const example = { path: z.string(), title: texts };

/** `/simulator.json` of a simulator: credentials, and what can be opened with them. */
const demoSchema = z.object({
  token: z.string(),
  login: z.object({ login: z.string(), password: z.string() }),
  situations: z.array(z.object({ ...example, kind: z.string(), about: texts, token: z.string() })),
  people: z.array(z.object(example)),
});

export type Demo = z.output<typeof demoSchema>;

const ownQuery = <T>(name: string, queryFn: () => Promise<T>) =>
  queryOptions({ queryKey: [name], queryFn, staleTime: Infinity, gcTime: Infinity });

async function fetchFile<T extends z.ZodMiniType>(path: string, schema: T): Promise<z.output<T>> {
  const response = await fetch(path, { credentials: 'omit' });
  if (response.status !== 200) throw new Error(`${path}: status ${response.status}`);
  return parseWith(schema, await response.json());
}

/** null before a real API. */
export const demoQuery = () =>
  ownQuery('demo', (): Promise<Demo | null> => fetchFile('/simulator.json', demoSchema).catch(() => null));

const portalSchema = z.object({ api: z.string(), url: z.string() });

/** `api`: the host of the Data API, whose keys are taken; '' before a simulator. `origin`: where the account's portal keeps recordings; null: unknown. */
export const portalQuery = () =>
  ownQuery('portal', async () => {
    const { api, url } = await fetchFile('/portal.json', portalSchema);
    const link = parseHttpUrl(url);
    return { api, origin: link === null ? null : new URL(link).origin };
  });
