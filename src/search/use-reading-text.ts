import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import type { Reading } from '#src/domain/search-search-term.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import { viewSearchedPhone } from '#src/domain/phone.ts';

/** “+7 916 555 12 34”, which is not broken into two lines. Never for a title or a URL. */
export function useReadingText(): (reading: Reading) => string {
  const readPhone = usePhoneReader();
  return (reading) => {
    switch (reading.kind) {
      case 'person':
        return `${reading.name ?? ''} ${reading.id}`.trim();
      case 'visitor':
        return String(reading.id);
      case 'phone':
        return viewSearchedPhone(reading.digits, readPhone).display.replaceAll(' ', '\u00a0');
      case 'email':
        return plainLine(reading.email);
      case 'name':
        return plainLine(reading.name);
    }
  };
}
