import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import { isOver, type SearchCalls } from './search-calls.ts';

/** So many are asked for at the same time. */
export const VISITORS_AT_ONCE = 5;

export type VisitorAnswers = {
  /** null: the visitor has no person. */
  readonly persons: ReadonlyMap<VisitorId, PersonId | null>;
  /** Of the first visitor whose person could not be told; null: there is none. */
  readonly error: unknown;
};

/**
 * Asks for the persons of a few visitors in parallel. Failures keep the others.
 * @throws what ends the search: see `isOver`.
 */
export async function lookUp(calls: SearchCalls, visitorIds: readonly VisitorId[]): Promise<VisitorAnswers> {
  const persons = new Map<VisitorId, PersonId | null>();
  const errors: unknown[] = [];
  const answers = await Promise.allSettled(visitorIds.map(calls.personOf));
  for (const [index, answer] of answers.entries()) {
    const visitorId = visitorIds[index];
    if (answer.status === 'rejected') errors.push(answer.reason);
    else if (visitorId !== undefined) persons.set(visitorId, answer.value);
  }
  const end = errors.find(isOver);
  if (end !== undefined) throw end;
  return { persons, error: errors[0] ?? null };
}

export function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
