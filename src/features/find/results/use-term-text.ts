import { assertNever } from '#src/lib/assert-never.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { viewSearchedPhone } from '#src/model/phone.ts';
import { usePhoneReader } from '#src/features/find/use-phone-reader.ts';
import { useText } from '#src/i18n/text-context.tsx';

/** What is searched for, as the field's options say it: “Phone +7 916 555 12 34”. Never for a title or a URL. */
export function useTermText(term: SearchTerm): string {
  const { term: words } = useText().results;
  return words[term.kind](useSearchedText(term));
}

/** The same without its kind. */
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
    default:
      return assertNever(term);
  }
}
