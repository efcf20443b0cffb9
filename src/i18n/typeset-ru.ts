const NO_BREAK_SPACE = '\u00a0';

/** A no-break space after short words, before a dash, and between a number and its word. */
function typesetPart(text: string): string {
  return text
    .replace(/(?<=(?:^|[\s\u00a0(«])[а-яё]{1,2}) /giu, NO_BREAK_SPACE)
    .replace(/ (?=[—→])/gu, NO_BREAK_SPACE)
    .replace(/(?<=\d) (?=[а-яё])/giu, NO_BREAK_SPACE);
}

/** A template tag for Russian text: sets no-break spaces, but not in the values. */
export function typesetRu(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.map((part, index) => typesetPart(part) + (values[index] ?? '')).join('');
}
