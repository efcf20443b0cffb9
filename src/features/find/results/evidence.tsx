import { useText } from '#src/i18n/text-context.tsx';
import { partsOf, type Hit, type SearchPart } from '#src/features/find/search/search-state.ts';
import { usePhoneReader } from '#src/features/find/use-phone-reader.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { useDates } from '#src/i18n/use-dates.ts';

/** By what a person was found, newest first. `hits`: at least one. */
export function Evidence({ hits }: { hits: readonly Hit[] }) {
  const t = useText();
  const { when } = useDates();
  const [newest] = hits;
  if (newest === undefined) return null;
  const at = newest.at === null ? null : when(newest.at);
  const counts = countParts(hits).map(([part, count]) => t.results.counts[part](count));
  return (
    <p className="find__evidence">
      <span>{at === null ? t.results.undated[newest.part] : t.results.last[newest.part](at)}</span>
      <Matched hit={newest} />
      {hits.length > 1 && <span className="quiet">{t.results.inAll(t.formats.list(counts))}</span>}
    </p>
  );
}

/** Phones are formatted as everywhere; a number may come without its “+”. */
function Matched({ hit: { matched } }: { hit: Hit }) {
  const readPhone = usePhoneReader();
  if (matched === null) return null;
  const phone = /^\d{11,15}$/.test(matched) ? readPhone(`+${matched}`) : null;
  return <bdi>{phone?.telHref == null ? plainLine(matched) : phone.display}</bdi>;
}

function countParts(hits: readonly Hit[]): readonly (readonly [SearchPart, number])[] {
  return partsOf.phone
    .map((part) => [part, hits.filter((hit) => hit.part === part).length] as const)
    .filter(([, count]) => count > 0);
}
