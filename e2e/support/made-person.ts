// People that the simulator does not have: the test provides their records.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import type { Simulator } from '#simulator/simulator.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import type { AppServer } from './app-server.ts';
import { expect } from './fixtures.ts';
import { personPath, visitorCards } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

export const madePersonId = 7_000_000_900;

type MadeRow = Omit<VisitorRow, 'person_id' | 'visitor_id'>;

async function idOf(request: AsyncIterable<unknown>): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { id } = JSON.parse(text) as { id: unknown };
  return id;
}

async function answer(req: IncomingMessage, res: ServerResponse, result: object): Promise<void> {
  const id = await idOf(req);
  res.setHeader('Content-Type', 'application/json');
  res.end(JSON.stringify({ jsonrpc: '2.0', id, result }));
}

/** A simulator whose every call has this result. */
export const withResult = (simulator: Simulator, result: object): Simulator => ({
  ...simulator,
  handler(req, res, next) {
    if (req.url !== '/api/v2.0') return simulator.handler(req, res, next);
    void answer(req, res, result);
  },
});

/** A simulator that answers with these records; a record's position gives its ID. */
function answering(simulator: Simulator, rows: readonly MadeRow[]): Simulator {
  const data = rows.map((row, index) => ({
    person_id: madePersonId,
    visitor_id: 7_190_000_001 + index,
    ...row,
  }));
  return withResult(simulator, { data, metadata: null });
}

interface MadePerson {
  readonly server: AppServer;
  readonly simulator: Simulator;
  readonly rows: readonly MadeRow[];
}

/** From now on, every call is answered with these records. */
function answerWithRows({ server, simulator, rows }: MadePerson): void {
  server.use(answering(simulator, rows));
}

/** Opens a person with these records. */
export async function openMadePerson(page: Page, made: MadePerson): Promise<void> {
  const { rows } = made;
  answerWithRows(made);
  await openSignedIn(page, personPath(madePersonId));
  await expect(visitorCards(page).first()).toBeVisible();
  if (rows.length <= 500) await expect(visitorCards(page)).toHaveCount(rows.length);
}
