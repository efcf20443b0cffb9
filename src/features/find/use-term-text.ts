import { usePhoneReader } from '#src/features/contact/use-phone-reader.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { viewSearchedPhone } from '#src/model/phone.ts';

/** “phone +7 916 555 12 34”: a number is not broken into two lines. Never for a title or a URL. */
export function useTermText(term: SearchTerm): string {
  const kind = useText().findField.kinds[term.kind].toLowerCase();
  const readPhone = usePhoneReader();
  if (term.kind === 'phone')
    return `${kind} ${viewSearchedPhone(term.digits, readPhone).display.replaceAll(' ', '\u00a0')}`;
  return `${kind} ${plainLine(term.kind === 'email' ? term.email : term.name)}`;
}
