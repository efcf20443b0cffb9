// How a spreadsheet reads a CSV file, whatever its import settings: for the tests of ours.

/** The cells, where a quotation mark counts at a cell's start only, and what follows the closing one is text. */
export function readCells(csv: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isAtStart = true;
  let isQuoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const sign = csv[index] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (csv[index + 1] === '"') {
        cell += sign;
        index += 1;
      } else isQuoted = false;
    } else if (sign === '"' && isAtStart) {
      isQuoted = true;
      isAtStart = false;
    } else if (sign === separator || sign === '\r' || sign === '\n') {
      cells.push(cell);
      cell = '';
      isAtStart = true;
    } else {
      cell += sign;
      isAtStart = false;
    }
  }
  return [...cells, cell];
}

/** A formula, or text that becomes a number; a number with its sign, such as "+79161234567", is what it was. */
export function isComputed(cell: string): boolean {
  // Programs drop invisible characters and those that they cannot store.
  const text = cell.replace(/^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u, '');
  if (/^[=@＝＠]/.test(text)) return true;
  if (!/^[+\-＋－]/.test(text) || /^\+\d+$/.test(text)) return false;
  // A number, and what is no operator after a space: no formula, whatever follows.
  return !/^\+\d+ +[\d()]/.test(text);
}
