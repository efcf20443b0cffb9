import type { Request } from '#src/api/request.ts';
import { parseVisitorId } from '#src/domain/ids.ts';
import { ACTIONS, type CheckResponse, type CheckedMethod, checkRequest, type Known } from './methods.ts';

const METHODS = [...new Set(ACTIONS.flatMap(([, ...methods]) => methods))];

/** Has a response or an error. */
export type MethodResult = {
  readonly ms: number;
  readonly response?: CheckResponse;
  readonly error?: unknown;
};

export type CheckState = {
  readonly known: Known;
  readonly results: Readonly<Partial<Record<CheckedMethod, MethodResult>>>;
  /** The method being called; null: none. */
  readonly current: CheckedMethod | null;
};

/** One call after another; none is repeated. */
export async function* runCheck(
  call: (request: Request<CheckResponse>) => Promise<CheckResponse>,
  start: Known,
): AsyncGenerator<CheckState, void> {
  let known = start;
  let results: CheckState['results'] = {};
  for (const method of METHODS) {
    const request = checkRequest(method, known);
    if (request === null) continue;
    yield { known, results, current: method };
    const startedAt = performance.now();
    const outcome: Omit<MethodResult, 'ms'> = await call(request).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    known = { ...known, ...outcome.response?.found };
    results = { ...results, [method]: { ...outcome, ms: Math.round(performance.now() - startedAt) } };
  }
  yield { known, results, current: null };
}

/** What a check calls at most, if every response finds what the later calls need. */
export function plannedMethods(known: Known): readonly CheckedMethod[] {
  const all = { ...known, visitorId: parseVisitorId(known.personId), chatId: 1, callId: 1 };
  return METHODS.filter((method) => checkRequest(method, all) !== null);
}
