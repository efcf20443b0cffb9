// Content lines of vCard 3.0 (RFC 2426, RFC 2425): escaped, folded, with CRLF.

const LINE_OCTETS = 75;

/** Escapes separators and line breaks of a text value. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      // Some programs treat these as line breaks too.
      .replace(/[\u2028\u2029]/g, '\n')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Lines of at most 75 octets of UTF-8 without the CRLF; no character is split. */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LINE_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return `${folded}\r\n`;
}

/** `name`: with its parameters, such as "TEL;TYPE=VOICE". `values`: the parts of a structured value, unescaped. */
export function contentLine(name: string, ...values: readonly string[]): string {
  return foldLine(`${name}:${values.map(escapeText).join(';')}`);
}
