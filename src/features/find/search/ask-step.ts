import { isComponentMissing } from '#src/api/search-refusals.ts';
import {
  callsOfContacts,
  contactsWithEmail,
  CONTACTS_PER_CALL,
  matchOf,
  type Match,
} from '#src/api/reports/search-filters.ts';
import { daysOfWindow } from '#src/lib/search/search-days.ts';
import { answeredBy, joined } from './hits.ts';
import { batches } from './look-up-visitors.ts';
import type { Answered, SearchState, SearchStep, StepKey } from './search-state.ts';
import { isOver, untilAccepted, type SearchCalls } from './search-calls.ts';

/**
 * Asks one part for one window. A failure is an outcome, too.
 * @throws what ends the search: see `isOver`.
 */
export async function askStep(
  calls: SearchCalls,
  state: SearchState,
  { part, window }: StepKey,
): Promise<SearchStep> {
  try {
    return { part, window, outcome: await answerOf(calls, state, { part, window }) };
  } catch (error) {
    if (isOver(error)) throw error;
    const outcome = isComponentMissing(error)
      ? ({ status: 'unavailable' } as const)
      : ({ status: 'failed', error } as const);
    return { part, window, outcome };
  }
}

async function answerOf(
  calls: SearchCalls,
  { term, newest }: SearchState,
  { part, window }: StepKey,
): Promise<Answered> {
  const days = daysOfWindow(newest, window);
  const ask = async ({ field, filters }: Match, matched: string | null = null) => {
    const page = await untilAccepted({ field, filters }, (filter, attempt) =>
      calls.report(part, { days, field, filter }, attempt),
    );
    return answeredBy(part, page, matched);
  };

  const match = matchOf(term, part);
  if (match !== null) return ask(match);
  if (term.kind !== 'email') return nobody;
  const contactIds = await untilAccepted(contactsWithEmail(term.email), calls.contacts);
  let answer = nobody;
  for (const ids of batches(contactIds, CONTACTS_PER_CALL))
    answer = joined(answer, await ask(callsOfContacts(ids), term.email));
  return answer;
}

const nobody: Answered = { status: 'answered', hits: [], total: 0, unresolved: [], visitorError: null };
