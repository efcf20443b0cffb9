/** Digits that belong to one number as people write it: "8 (916) 123-45-67" in a sentence. */
export type DigitRun = {
  readonly digits: string;
  /** For each digit, its index in the text (UTF-16 units). */
  readonly indexes: readonly number[];
};

/** Spaces but no line breaks, brackets, points, dashes and zero-width characters may be between digits. */
const RUN = /\d(?:[\d\t \u00a0\u2000-\u200f\u202a-\u202f\u2060-\u2069().\u2010-\u2015-]*\d)?/g;

export function digitRuns(text: string): readonly DigitRun[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index: start }) => {
    let digits = '';
    const indexes: number[] = [];
    for (let offset = 0; offset < run.length; offset += 1) {
      const unit = run.charAt(offset);
      if (unit < '0' || unit > '9') continue;
      digits += unit;
      indexes.push(start + offset);
    }
    return { digits, indexes };
  });
}

/** The digits of each run, without their indexes. */
export function digitsIn(text: string): readonly string[] {
  return (text.match(RUN) ?? []).map((run) => run.replace(/\D/g, ''));
}
