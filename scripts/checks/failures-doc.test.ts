import { afterAll, beforeAll, expect, it } from 'vitest';
import { reservedCustomers, reservedPeople, tokens } from '#simulator/data/reserved.ts';
import { startNodeHost } from '#simulator/node-host.ts';
import type { NodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { DataApiError, isKnownMnemonic } from '#src/api/data-api-error.ts';
import type { DataApiFailure } from '#src/api/data-api-error.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { retriesOf, shouldRetry } from '#src/api/queries/retry.ts';
import { everyFailure, exampleContext } from '#src/features/failure/testing/every-failure.ts';
import type { FailureExample } from '#src/features/failure/testing/every-failure.ts';
import { failureNotice } from '#src/features/failure/notice/failure-notice.ts';
import { expectTable } from '../testing/generated-table.ts';

/*
 * The table in docs/failures.md is generated from the code's own lists and from real answers of the simulator. To update it:
 * UPDATE_DOCS=1 npx vitest run scripts/checks/failures-doc.test.ts && npx oxfmt docs/failures.md
 */
const file = new URL('../../docs/failures.md', import.meta.url);

/** A failing person or token. The name of the failure and its notice identify the row. */
type Met = { readonly who: string; readonly name: string; readonly kind: string };

const neverAnswers = reservedPeople.find(({ fault }) => fault === 'never-answers')?.id;

let host: NodeHost;
let met: readonly Met[] = [];

function nameOf(failure: DataApiFailure): string {
  if (failure.kind === 'api') return isKnownMnemonic(failure.mnemonic) ? failure.mnemonic : 'any other';
  if (failure.kind === 'http') return `http ${failure.status}`;
  return failure.kind === 'not_json' ? `not_json ${failure.reason}` : failure.kind;
}

/** The error of a look-up after its retries; null: an answer. */
async function failureOf(token: string, person: number, user: number | null): Promise<DataApiError | null> {
  const { fetch } = globalThis;
  // Only a person who never answers times out: on a busy machine any other answer may take long.
  const timeoutMs = person === neverAnswers ? 500 : 60_000;
  const api = createDataApi({ fetch, url: `${host.url}/api/v2.0`, timeoutMs });
  const accessToken = AccessToken.from(token);
  const personId = parsePersonId(String(person));
  if (accessToken === null || personId === null) throw new Error(`No way to look up ${person}`);
  const userId = user === null ? null : parseUserId(String(user));
  for (let failures = 0; ; failures += 1) {
    try {
      await api.call(personVisitors({ personId, userId }), { token: accessToken });
      return null;
    } catch (error) {
      if (!(error instanceof DataApiError)) throw error;
      if (!shouldRetry(error, failures)) return error;
    }
  }
}

async function meet(who: string, token: string, person: number, user: number | null): Promise<Met | null> {
  const error = await failureOf(token, person, user);
  if (error === null) return null;
  const { kind } = failureNotice(error, { ...exampleContext, isPartner: user !== null }, en);
  return { who, name: nameOf(error.failure), kind };
}

beforeAll(async () => {
  host = await startNodeHost({ simulator: createSimulator({ slowMs: 0 }) });
  const all = await Promise.all([
    ...reservedPeople.map(({ id }) => meet(String(id), tokens.client, id, null)),
    ...reservedCustomers.map(({ userId }) =>
      meet(`for user_id ${userId}`, tokens.partner, 6145241079, userId),
    ),
  ]);
  met = all.filter((found) => found !== null);
});

afterAll(() => host.close());

function shownBy({ name, error, context }: FailureExample): string {
  const { kind } = failureNotice(error, context, en);
  const people = met.filter((found) => found.name === name && found.kind === kind);
  return people.length === 0 ? '—' : people.map(({ who }) => who).join(', ');
}

function retried({ variant, error, context }: FailureExample): string {
  const { action } = failureNotice(error, context, en);
  if (action === 'wait_minute') return 'once, at the reset';
  if (variant === 'offline') return 'when the network is back';
  const retries = error instanceof DataApiError ? retriesOf(error.failure) : 0;
  return retries === 0 ? 'no' : `${retries} times`;
}

function row(example: FailureExample): string[] {
  const { name, variant, error, context } = example;
  const english = failureNotice(error, context, en);
  return [
    variant === '' ? `\`${name}\`` : `\`${name}\` (${variant})`,
    english.title,
    failureNotice(error, context, ru).title,
    `${en.failures.actions[english.action]} / ${ru.failures.actions[english.action]}`,
    retried(example),
    shownBy(example),
  ];
}

it('docs/failures.md lists every failure as the code has it', () => {
  const head = ['Failure', 'English', 'Russian', 'Button', 'Retried by itself', 'Shown by the person'];
  // Examples of the same name follow the first of them.
  const kinds = [...new Set(everyFailure.map(({ name }) => name))];
  const rows = kinds.flatMap((name) => everyFailure.filter((example) => example.name === name)).map(row);
  expectTable(file, 'table of failures', head, rows);
});

it('every failure of the simulator stands in the table', () => {
  const listed = everyFailure.flatMap((example) => shownBy(example).split(', '));
  expect(met.map(({ who }) => who).filter((who) => !listed.includes(who))).toEqual([]);
});

it('a reserved person fails as the simulator’s list says', () => {
  const answering = reservedPeople.filter(({ id }) => !met.some(({ who }) => who === String(id)));
  expect(answering.map(({ fault }) => fault)).toEqual(['slow', 'fails-twice']);
});
