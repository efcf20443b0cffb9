/** Six digits: it is better to leave out an ID too often than to show a phone once. */
const NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){5}/u;
const EMAIL = /\S@\S|@\s*[\p{L}\p{N}-]+\.\p{L}/u;

/** Whether a text may hold an e-mail or a phone, which must not stand in titles: browsers keep those on disk. */
export function holdsContact(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return NUMBER.test(plain) || EMAIL.test(plain);
}
