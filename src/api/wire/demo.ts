import type { PersonId } from '#src/lib/ids.ts';
import { personId } from './fields.ts';
import { parseWith } from './wrong-shape.ts';
import { z } from './zod.ts';

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

/** @throws {WrongShape} it is no simulator's. */
export function parseDemo(data: unknown): Demo {
  const { client, partner, login, people } = parseWith(schema, data);
  return {
    clientToken: client.token,
    partnerToken: partner.token,
    ...login,
    people: people.map(({ person_id, title }) => ({ personId: person_id, title })),
  };
}
