import { queryOptions } from '@tanstack/react-query';
import type { PersonId } from '#src/lib/ids.ts';
import { personId, z } from './wire/zod.ts';
import { parseWith } from './wire/parse.ts';

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

const schema = z.object({
  client: z.object({ token: z.string() }),
  partner: z.object({ token: z.string() }),
  login: z.object({ login: z.string(), password: z.string() }),
  people: z.array(z.object({ person_id: personId, title: z.object({ en: z.string(), ru: z.string() }) })),
});

/** The simulator's own page of credentials and people; null before a real API. */
export function demoQuery() {
  return queryOptions({
    queryKey: ['demo'],
    queryFn: ({ signal }) => fetchDemo(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** Asked at run time, as the built files are the same with and without a simulator. */
async function fetchDemo(signal: AbortSignal): Promise<Demo | null> {
  try {
    const response = await fetch('/simulator.json', { credentials: 'omit', signal });
    if (response.status !== 200) return null;
    const { client, partner, login, people } = parseWith(schema, await response.json());
    return {
      clientToken: client.token,
      partnerToken: partner.token,
      ...login,
      people: people.map(({ person_id, title }) => ({ personId: person_id, title })),
    };
  } catch {
    return null;
  }
}
