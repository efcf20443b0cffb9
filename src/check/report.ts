import { isKnownMnemonic } from '#src/api/errors.ts';
import { failureDetails } from '#src/failure/failure-details.tsx';
import { checkEn, type CheckWords } from '#src/i18n/en/check.ts';
import type { Language } from '#src/i18n/language.ts';
import { checkRu } from '#src/i18n/ru/check.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';
import type { ACTIONS, Allowance } from './allowances.ts';
import type { NamedRight } from './rights.ts';
import type { CheckState, MethodResult } from './run-check.ts';

export type CheckRow = (typeof ACTIONS)[number] & { readonly allowance: Allowance };

/** The words of this page, which are loaded with it. */
type CheckText = { readonly language: Language; readonly words: CheckWords };

const WORDS: Readonly<Record<Language, CheckWords>> = { en: checkEn, ru: checkRu };

export function useCheckText(): CheckText {
  const language = useLanguage();
  return { language, words: WORDS[language] };
}

/** “Consultant or Call tracking”; '' if there are none. */
export const rightNames = (rights: readonly NamedRight[], { words, language }: CheckText): string =>
  rights.map((right) => right[language]).join(` ${words.or} `);

export function allowanceText(allowance: Allowance, text: CheckText): string {
  if (typeof allowance === 'string') return text.words[allowance];
  return text.words.missing(allowance.map((rights) => rightNames(rights, text)).join('; '));
}

/** null: refused, or failed. */
export function resultText({ answer, error }: MethodResult, words: CheckWords): string | null {
  if (answer === undefined)
    return failureDetails(error).mnemonic === 'method_not_found' ? words.noMethod : null;
  const { rowCount, badRowCount, badFields } = answer;
  if (rowCount === 0) return words.worksWithoutRows;
  const rows = badRowCount > 0 ? [words.rows(badRowCount)] : [];
  const fields = badFields.length > 0 ? [words.fields(badFields.length, badFields.join(', '))] : [];
  const bad = [...rows, ...fields];
  return bad.length === 0 ? words.works : words.undocumented(bad.join(', '));
}

/** No value of an answer, and no text of a refusal: it may be sent to anybody. */
export function reportText(
  rows: readonly CheckRow[],
  results: CheckState['results'],
  text: CheckText,
): string {
  const { words } = text;
  const lines = rows.flatMap(({ action, methods, allowance }) => [
    `${words.actions[action]}: ${allowanceText(allowance, text)}`,
    ...methods.map((method) => {
      const result = results.get(method);
      return `  ${method}: ${result === undefined ? words.notChecked : resultLine(result, words)}`;
    }),
  ]);
  return [`Person Visitors ${__APP_VERSION__}`, ...lines].join('\n');
}

function resultLine(result: MethodResult, words: CheckWords): string {
  const { mnemonic, code } = failureDetails(result.error);
  const failure = isKnownMnemonic(mnemonic) || code === undefined ? mnemonic : `code ${code}`;
  const fields = result.answer?.fields.join(' ') ?? '';
  return `${resultText(result, words) ?? failure}, ${result.ms} ms${fields === '' ? '' : ` [${fields}]`}`;
}
