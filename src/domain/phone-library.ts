import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { normalizeText, normalizePhone, type PhoneLibrary } from './phone.ts';

/** "… доб. 5", "… (ext. 5)", "…;ext=5": a few digits after such a word. */
const EXTENSION =
  /^(.*\d\)?)[\s,;(.]*(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension)?|x|#)[\s.:=№]*(\d{1,6})\)?$/iu;
/** A longer text is no phone, and would take long to search. */
const MAX_LENGTH = 60;

const withoutExtension = (text: string): readonly [string, string] => {
  const [, number, extension] = (text.length > MAX_LENGTH ? null : EXTENSION.exec(text)) ?? [];
  return number === undefined || extension === undefined ? [text, ''] : [number, extension];
};

/** With the full metadata (49 kB gzip; `min` is 29 kB): `min` takes "43534534543", of the API's example, for an Austrian number. */
const createLibrary =
  (extensionWord: string): PhoneLibrary =>
  (raw, country) => {
    const [text, extension] = withoutExtension(normalizeText(raw));
    const candidate = normalizePhone(text, country);
    const number = candidate === null ? null : parsePhoneNumberFromString(candidate, { extract: false });
    if (!number?.isValid() || number.ext !== undefined) return null;
    const e164 = number.number;
    const inWords = extension && ` ${extensionWord} ${extension}`;
    const inUrl = extension && `;ext=${extension}`;
    return {
      display: number.formatInternational() + inWords,
      e164,
      telHref: `tel:${e164}${inUrl}`,
      copyText: e164 + inWords,
      country: (number.country !== country && number.country) || null,
      key: e164.slice(1) + inUrl,
    };
  };

export const phoneLibraries: Readonly<Record<'en' | 'ru', PhoneLibrary>> = {
  en: createLibrary('ext.'),
  ru: createLibrary('доб.'),
};
