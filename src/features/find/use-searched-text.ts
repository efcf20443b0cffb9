import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { viewSearchedPhone } from '#src/model/phone.ts';
import { usePhoneReader } from '#src/features/contact/use-phone-reader.ts';

/** What is searched for, as it is shown. Never for a title or a URL. */
export function useSearchedText(term: SearchTerm): string {
  const readPhone = usePhoneReader();
  switch (term.kind) {
    case 'phone':
      // A number is not broken into two lines.
      return viewSearchedPhone(term.digits, readPhone).display.replaceAll(' ', '\u00a0');
    case 'email':
      return plainLine(term.email);
    case 'name':
      return plainLine(term.name);
  }
}
