import { isKnownMnemonic, isMethodMissing } from '#src/api/errors.ts';
import { failureDetails } from '#src/failure/failure-details.tsx';
import { neededRights, RIGHTS } from '#src/failure/notice.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import {
  actionsOf,
  type CheckState,
  isAllowed,
  type Known,
  type MethodResult,
  missingFor,
} from './methods.ts';

type CheckWords = Dictionary['check'];

type CheckRows = ReturnType<typeof toRows>;

/** The right to listen to recordings, for which the reference prints no name. */
const RECORDINGS_RIGHT = 'call_recordings';

/** What agents do, and whether the account and the token allow it: a method that answered is allowed, whatever its rights are. */
export const toRows = (known: Known, t: Dictionary, results: CheckState['results'] = {}) =>
  actionsOf(known).map(([action, ...methods]) => {
    const words = t.check;
    const { rights } = t.failures;
    const needed = methods.map((method) => ({
      name: neededRights(RIGHTS[method], rights),
      allowed: results[method]?.response !== undefined || isAllowed(method, known),
    }));
    if (action === 'recordings')
      needed.push({
        name: RECORDINGS_RIGHT,
        allowed: known.account.permissions?.includes(`${RECORDINGS_RIGHT}: select`) ?? null,
      });
    const missing = needed.filter(({ allowed }) => allowed === false).map(({ name }) => name);
    const done = methods.flatMap((method) => results[method] ?? []);
    return {
      name: words.actions[action],
      methods,
      done,
      hasFailed: missing.length > 0 || done.some(({ error }) => error !== undefined),
      /** null: none, or not known. */
      missing: missing.length === 0 ? null : rights.needed([...new Set(missing)].join('; ')),
      /** null: not known. */
      allowance:
        missing.length > 0
          ? words.notAllowed
          : needed.every(({ allowed }) => allowed === true)
            ? words.allowed
            : null,
    };
  });

/** Another mnemonic than the reference's may hold a value. */
function failureName(error: unknown): string {
  const { mnemonic, code } = failureDetails(error);
  if (isKnownMnemonic(mnemonic) || code === undefined) return String(mnemonic);
  // A longer one may be a phone number.
  return `code ${code !== null && Math.abs(code) < 1e6 ? code : '—'}`;
}

export function resultText({ response, error }: MethodResult, words: CheckWords): string {
  if (response === undefined) return isMethodMissing(error) ? words.noMethod : words.fails;
  return response.isEmpty ? `${words.works}, ${words.noData}` : words.works;
}

export function differenceText({ response }: MethodResult, words: CheckWords): string | null {
  const bad = response?.bad ?? [];
  return bad.length === 0 ? null : words.undocumented(bad.length, bad.join(', '));
}

/** “10 of 12 work”, and what was not called, with the reason, unless its row names the missing right. */
export function summaryText(rows: CheckRows, { known, results }: CheckState, words: CheckWords) {
  const called = Object.values(results);
  const unchecked = new Map<string, Set<string>>();
  for (const { name, methods } of rows.filter(({ missing }) => missing === null))
    for (const method of methods.filter((each) => results[each] === undefined)) {
      const reason = missingFor(method, known) ?? 'stopped';
      const hasNoChat = reason === 'chatId' && results['get.chats_report']?.response?.isEmpty === true;
      const why = words.why[hasNoChat ? 'noChat' : reason];
      unchecked.set(why, (unchecked.get(why) ?? new Set()).add(name));
    }
  const groups = [...unchecked].map(([why, names]) => `${[...names].join(', ')} (${why})`);
  return {
    summary: words.summary(called.filter(({ error }) => error === undefined).length, called.length),
    unchecked: groups.length === 0 ? null : words.unchecked(groups.join('; ')),
  };
}

/** No value of a response, and no text of a refusal: it may be sent to anybody. */
export function reportText(rows: CheckRows, results: CheckState['results'], words: CheckWords): string {
  const lines = rows.flatMap(({ name, allowance, missing, methods }) => [
    [`${name}: ${allowance ?? '—'}`, missing].filter(Boolean).join('. '),
    ...methods.map((method) => {
      const { [method]: result } = results;
      if (result === undefined) return `  ${method}: ${words.notChecked}`;
      const isRefused = result.response === undefined && !isMethodMissing(result.error);
      const outcome = isRefused
        ? failureName(result.error)
        : (differenceText(result, words) ?? resultText(result, words));
      const fields = result.response?.fields.join(' ');
      return `  ${method}: ${outcome}, ${words.ms(result.ms)}${fields ? `: ${fields}` : ''}`;
    }),
  ]);
  return [`Person Visitors ${__APP_VERSION__}`, ...lines].join('\n');
}
