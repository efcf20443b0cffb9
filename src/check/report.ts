import { isKnownMnemonic, isMethodMissing } from '#src/api/errors.ts';
import { failureDetails } from '#src/failure/failure-details.tsx';
import type { CheckWords } from '#src/i18n/en/check.ts';
import { ACTIONS, type Known } from './methods.ts';
import { type CheckText, isAllowed, neededRights } from './rights.ts';
import type { CheckState, MethodResult } from './run-check.ts';

type CheckRow = ReturnType<typeof toRows>[number];

/** What agents do, and whether the account and the token allow it. */
export const toRows = (known: Known, text: CheckText) =>
  ACTIONS.filter(([action]) => known.isPartner || action !== 'customers').map(([action, ...methods]) => {
    const { words } = text;
    const missing = methods.filter((method) => isAllowed(method, known) === false);
    const isKnown = methods.every((method) => isAllowed(method, known) !== null);
    const names = new Set(missing.map((method) => neededRights(method, text)));
    const allowance = isKnown ? words.allowed : words.unknown;
    return {
      name: words.actions[action],
      methods,
      isMissing: missing.length > 0,
      allowance: missing.length > 0 ? words.missing([...names].join('; ')) : allowance,
    };
  });

/** Another mnemonic than the reference's may hold a value. */
function failureName(error: unknown): string {
  const { mnemonic, code } = failureDetails(error);
  return isKnownMnemonic(mnemonic) || code === undefined ? String(mnemonic) : `code ${code}`;
}

export function resultText(result: MethodResult | undefined, words: CheckWords): string {
  if (result === undefined) return words.notChecked;
  const { answer, error, ms } = result;
  const failure = isMethodMissing(error) ? words.noMethod : failureName(error);
  const bad = answer?.bad ?? [];
  const answered = bad.length === 0 ? words.works : words.undocumented(bad.length, bad.join(', '));
  return `${answer === undefined ? failure : answered}, ${words.ms(ms)}`;
}

/** No value of an answer, and no text of a refusal: it may be sent to anybody. */
export function reportText(
  rows: readonly CheckRow[],
  results: CheckState['results'],
  words: CheckWords,
): string {
  const lines = rows.flatMap(({ name, allowance, methods }) => [
    `${name}: ${allowance}`,
    ...methods.map((method) => {
      const { [method]: result } = results;
      const fields = result?.answer?.fields ?? [];
      return [`  ${method}: ${resultText(result, words)}`, ...fields].join(' ');
    }),
  ]);
  return [`Person Visitors ${__APP_VERSION__}`, ...lines].join('\n');
}
