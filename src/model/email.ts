/** An e-mail of a record, ready to be drawn. */
export type EmailView = {
  /** As the API gave it; also what is shown. */
  readonly raw: string;
  /** `mailto:` for what looks like one address, of one alphabet; else null. */
  readonly href: string | null;
  /** One address with letters of several alphabets: it may look like another address. */
  readonly isMixed: boolean;
  readonly copyText: string;
  /** Equal for equal addresses: no case, no spaces around, no invisible characters. */
  readonly key: string;
};

/** The "atoms" of RFC 5322 with letters of any language (RFC 6531); no quoted local parts, no comments. */
const ADDRESS =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+[\p{L}][\p{L}\p{M}\p{N}-]+$/u;
/** RFC 5321, 4.5.3.1.3: a path of 256 octets, less its angle brackets. */
const MAX_LENGTH = 254;

/** Chinese, Japanese and Korean signs stand beside Latin letters, and look like none. */
const ALPHABETS = [
  /\p{sc=Latn}/u,
  /\p{sc=Cyrl}/u,
  /\p{sc=Grek}/u,
  /(?![\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}])\p{L}/u,
];

const isMixedText = (text: string): boolean => ALPHABETS.filter((letter) => letter.test(text)).length > 1;

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Each part is percent-encoded, so that no "?", "&" or line break of a stranger's can add a header (RFC 6068). */
function mailtoHref(address: string): string | null {
  if (address.length > MAX_LENGTH || !ADDRESS.test(address)) return null;
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${encodeURIComponent(address.slice(at + 1))}`;
}

/** Equal for equal addresses. */
export function emailKey(raw: string): string {
  return raw.normalize('NFC').replace(INVISIBLE, '').trim().toLowerCase();
}

export function viewEmail(raw: string): EmailView {
  const address = raw.trim();
  const href = mailtoHref(address);
  const isMixed = href !== null && isMixedText(address);
  return {
    raw,
    href: isMixed ? null : href,
    isMixed,
    copyText: address,
    key: emailKey(raw),
  };
}
