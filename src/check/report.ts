import { isKnownMnemonic, isMethodMissing } from '#src/api/errors.ts';
import { failureDetails } from '#src/failure/failure-details.tsx';
import type { CheckWords } from '#src/i18n/en/check.ts';
import { ACTIONS, type CheckedMethod, type Known } from './methods.ts';
import { areRecordingsAllowed, type CheckText, isAllowed, neededRights, RECORDINGS_RIGHT } from './rights.ts';
import type { CheckState, MethodResult } from './run-check.ts';

type CheckRow = ReturnType<typeof toRows>[number];

/** What agents do, and whether the account and the token allow it: a method that answered is allowed, whatever its rights are. */
export const toRows = (known: Known, text: CheckText, results: CheckState['results'] = {}) =>
  ACTIONS.filter(([action]) => known.isPartner || action !== 'customers').map(([action, ...methods]) => {
    const { words } = text;
    const rights =
      action === 'recordings'
        ? [{ name: RECORDINGS_RIGHT, allowed: areRecordingsAllowed(known) }]
        : methods.map((method) => ({
            name: neededRights(method, text),
            allowed: results[method]?.response !== undefined || isAllowed(method, known),
          }));
    const missing = rights.filter(({ allowed }) => allowed === false);
    const names = new Set(missing.map(({ name }) => name));
    return {
      name: words.actions[action],
      methods,
      isMissing: missing.length > 0,
      /** null: not known. */
      allowance:
        missing.length > 0
          ? words.missing([...names].join('; '))
          : rights.every(({ allowed }) => allowed === true)
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

export function resultText(
  method: CheckedMethod,
  result: MethodResult | undefined,
  words: CheckWords,
): string {
  if (result === undefined) return words.notChecked;
  const { response, error, ms } = result;
  const failure = isMethodMissing(error) ? words.noMethod : failureName(error);
  const bad = response?.bad ?? [];
  const works = bad.length === 0 ? words.works : words.undocumented(bad.length, bad.join(', '));
  const noRows: Partial<Record<CheckedMethod, string>> = words.noRows;
  const parts = [
    response === undefined ? failure : works,
    response?.isEmpty === true ? noRows[method] : undefined,
    words.ms(ms),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** No value of a response, and no text of a refusal: it may be sent to anybody. */
export function reportText(
  rows: readonly CheckRow[],
  results: CheckState['results'],
  words: CheckWords,
): string {
  const lines = rows.flatMap(({ name, allowance, methods }) => [
    `${name}: ${allowance ?? '—'}`,
    ...methods.map((method) => {
      const { [method]: result } = results;
      const fields = result?.response?.fields ?? [];
      return [`  ${method}: ${resultText(method, result, words)}`, ...fields].join(' ');
    }),
  ]);
  return [`Person Visitors ${__APP_VERSION__}`, ...lines].join('\n');
}
