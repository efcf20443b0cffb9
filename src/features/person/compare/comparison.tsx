import { useText } from '#src/i18n/text-context.tsx';
import { MAX_COMPARED } from '#src/lib/records-choice.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import { useMore, useMoreStore } from '#src/features/person/more/more-store.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import './compare.css';

type ComparisonProps = { readonly selection: ShownRecords };

/** Buttons to compare chosen records and to end a comparison; reports missing IDs. */
export function Comparison({ selection }: ComparisonProps) {
  const { compare: words } = useText();
  const chosenIds = useMore((more) => more.chosenIds);
  const { compared } = selection.view;
  const isCompared =
    compared.length === chosenIds.size && compared.every((id) => id !== null && chosenIds.has(id));
  return (
    <>
      {chosenIds.size > 1 && !isCompared && (
        <button
          type="button"
          className="button button--small comparison__compare"
          onClick={() => selection.compare([...chosenIds])}
        >
          {words.compare(chosenIds.size)}
        </button>
      )}
      {compared.length > 0 && (
        <button
          type="button"
          className="button button--quiet button--small comparison__all"
          onClick={() => selection.compare([])}
        >
          {words.showAll}
        </button>
      )}
      {selection.missingCount > 0 && <span>{words.missing(selection.missingCount)}</span>}
      {compared.length > MAX_COMPARED && <span>{words.atMost(MAX_COMPARED)}</span>}
    </>
  );
}

type ChooseRecordProps = { readonly visitorId: VisitorId; readonly tabIndex?: number };

/** Chooses a record to compare it with others. In memory: also while its row is not in the page. */
export function ChooseRecord({ visitorId, tabIndex }: ChooseRecordProps) {
  const { compare: words } = useText();
  const store = useMoreStore();
  const announce = useAnnounce();
  const isChosen = useMore(({ chosenIds }) => chosenIds.has(visitorId));
  const toggle = (): void => {
    const chosenIds = new Set(store.getState().chosenIds);
    if (!chosenIds.delete(visitorId)) chosenIds.add(visitorId);
    if (chosenIds.size > MAX_COMPARED) {
      announce(words.atMost(MAX_COMPARED), 'toast');
      return;
    }
    store.change({ chosenIds });
    announce(words.chosen(chosenIds.size));
  };
  return (
    <input
      type="checkbox"
      className="choose-record no-print"
      tabIndex={tabIndex}
      aria-label={words.choose(visitorId)}
      aria-keyshortcuts="x"
      checked={isChosen}
      onChange={toggle}
    />
  );
}
