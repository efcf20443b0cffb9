/** Of any length that a part of a local number has, too: rather an ID too often than a phone once. */
const NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){5}/u;
const EMAIL = /\S@\S|@\s*[\p{L}\p{N}-]+\.\p{L}/u;

/** Whether an e-mail or a phone may stand in a text: browsers keep titles on disk, and those must not. */
export function holdsContact(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return NUMBER.test(plain) || EMAIL.test(plain);
}
