import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { normalizeText, type DefaultCountry, normalizePhone, type PhoneLibrary } from './phone.ts';

/** "… доб. 5", "… (ext. 5)", "…;ext=5": a few digits after such a word. */
const EXTENSION =
  /^(.*\d\)?)[\s,;(.]*(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension)?|x|#)[\s.:=№]*(\d{1,6})\)?$/iu;
/** A longer text is no phone, and would take long to search. */
const MAX_LENGTH = 60;

const withoutExtension = (text: string): readonly [string, string] => {
  const [, number, extension] = (text.length > MAX_LENGTH ? null : EXTENSION.exec(text)) ?? [];
  return number === undefined || extension === undefined ? [text, ''] : [number, extension];
};

function parse(raw: string, country: DefaultCountry): PhoneNumber | null {
  const candidate = normalizePhone(raw, country);
  const number = candidate === null ? undefined : parsePhoneNumberFromString(candidate, { extract: false });
  return number?.isValid() === true && number.ext === undefined ? number : null;
}

/** With the full metadata (49 kB gzip; `min` is 29 kB): `min` takes "43534534543", of the API's example, for an Austrian number. */
const createLibrary = (extensionWord: string): PhoneLibrary => ({
  read: (raw, country) => {
    const [text, extension] = withoutExtension(normalizeText(raw));
    const number = parse(text, country);
    if (number === null) return null;
    const withExtension = (written: string): string =>
      extension === '' ? written : `${written} ${extensionWord} ${extension}`;
    const suffix = extension === '' ? '' : `;ext=${extension}`;
    const e164 = number.number;
    return {
      display: withExtension(number.formatInternational()),
      e164,
      telHref: `tel:${e164}${suffix}`,
      copyText: withExtension(e164),
      country: number.country ?? null,
      key: `${e164.slice(1)}${suffix}`,
    };
  },
});

/** “Extension” in several languages. */
export const phoneLibraries: Readonly<Record<'en' | 'ru', PhoneLibrary>> = {
  en: createLibrary('ext.'),
  ru: createLibrary('доб.'),
};
