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
  // Programs drop what is not drawn, or what they cannot store.
  const text = cell.replace(/^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u, '');
  if (/^[=@＝＠]/.test(text)) return true;
  if (!/^[+\-＋－]/.test(text) || /^\+\d+$/.test(text)) return false;
  // Two numbers with only a space between are no formula, whatever follows.
  if (/^\+\d+ +\(?\d/.test(text)) return false;
  // Names, functions, other files: none of it is for us to run.
  if (!/^[-+*/^()\d\s.,]*$/.test(text)) return true;
  return isArithmetic(text);
}

/** Numbers, signs, operators and brackets in their order. */
function isArithmetic(text: string): boolean {
  const tokens = text.match(/\d+(?:[.,]\d+)?|\S/g) ?? [];
  let next = 0;
  const takes = (wanted: RegExp): boolean => {
    const is = wanted.test(tokens[next] ?? '');
    if (is) next += 1;
    return is;
  };
  const isOperand = (): boolean => {
    while (takes(/^[-+]$/));
    return takes(/^\d/) || (takes(/^\($/) && isSum() && takes(/^\)$/));
  };
  const isSum = (): boolean => {
    do if (!isOperand()) return false;
    while (takes(/^[-+*/^]$/));
    return true;
  };
  return isSum() && next === tokens.length;
}
