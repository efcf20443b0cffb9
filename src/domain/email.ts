import { UNRENDERED } from './compare-texts.ts';

/** The "atoms" of RFC 5322, with letters of any language (RFC 6531); without quoted local parts and comments. */
const ADDRESS =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+[\p{L}][\p{L}\p{M}\p{N}-]+$/u;
/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, with its angle brackets. */
const MAX_LENGTH = 254;

/** Chinese, Japanese and Korean characters are no alphabet here: they are common beside Latin letters and imitate none. */
const ALPHABETS = [
  /\p{sc=Latn}/u,
  /\p{sc=Cyrl}/u,
  /\p{sc=Grek}/u,
  /(?![\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}])\p{L}/u,
];

const isMixedText = (text: string): boolean => ALPHABETS.filter((letter) => letter.test(text)).length > 1;

const PRINTABLE_ASCII = /^[ -~]*$/;

/** The words of a text; a quoted local part is part of its word, with its spaces. */
const WORD = /(?:"[^"]*"(?=@)|[^\s,;:<>])+/g;
/** Also matches characters that people, but not mail programs, read as "@". */
const HAS_AT = /.[@＠﹫]./su;

/** Checks each word of the text, as an address in quotes, with a final dot or beside other text can imitate another one, too. */
function hasMixedAddress(text: string): boolean {
  if (PRINTABLE_ASCII.test(text)) return false;
  const words = text.replace(UNRENDERED, '').match(WORD) ?? [];
  return words.some((word) => word.length <= MAX_LENGTH && HAS_AT.test(word) && isMixedText(word));
}

/** Each part is percent-encoded, so that a "?", "&" or line break in it cannot add a header (RFC 6068). */
function mailtoHref(address: string): string | null {
  if (address.length > MAX_LENGTH || !ADDRESS.test(address) || address.search(UNRENDERED) !== -1) return null;
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}

/** Equal for equal addresses; ignores case and surrounding spaces, and invisible characters unless alphabets are mixed. */
export function emailKey(raw: string): string {
  const visible = hasMixedAddress(raw) ? raw : raw.replace(UNRENDERED, '');
  return visible.normalize('NFC').trim().toLowerCase();
}

export type EmailView = {
  /** As the API gave it, and as it is shown. */
  readonly raw: string;
  /** null unless the text looks like one address in one alphabet. */
  readonly href: string | null;
  /** Whether it mixes alphabets and may imitate another address: a Cyrillic “а” looks like a Latin “a”. */
  readonly isMixed: boolean;
  readonly copyText: string;
  /** Equal for equal addresses. */
  readonly key: string;
};

export function toEmailView(raw: string): EmailView {
  const copyText = raw.trim();
  const isMixed = hasMixedAddress(raw);
  return { raw, href: isMixed ? null : mailtoHref(copyText), isMixed, copyText, key: emailKey(raw) };
}
