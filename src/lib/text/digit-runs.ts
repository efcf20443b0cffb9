/** May stand between the digits of one number, as people write it: spaces but no line breaks, brackets, points, dashes, zero-width characters. */
export const DIGIT_GAP = String.raw`[\t \u00a0\u2000-\u200f\u202a-\u202f\u2060-\u2069().\u2010-\u2015-]*`;

const RUN = new RegExp(String.raw`\d(?:${DIGIT_GAP}\d)*`, 'g');

/** The digits of each number: of "8 (916) 123-45-67" in a sentence, eleven. */
export const digitsIn = (text: string): readonly string[] =>
  (text.match(RUN) ?? []).map((run) => run.replace(/\D/g, ''));
