import { useText } from '#src/i18n/text-context.tsx';
import { MAX_COMPARED } from '#src/domain/record-selection.ts';
import type { ShownRecords } from './use-shown-records.ts';
import type { VisitorId } from '#src/domain/ids.ts';
import './compare.css';

type ComparisonProps = {
  readonly selection: ShownRecords;
  /** The rows that are chosen. */
  readonly chosenIds: readonly VisitorId[];
};

/** Buttons to compare chosen records and to end a comparison; reports missing IDs. */
export function Comparison({ selection, chosenIds }: ComparisonProps) {
  const { compare: words } = useText();
  const { compared } = selection.view;
  return (
    <>
      {compared.length === 0 && chosenIds.length > 1 && (
        <button
          type="button"
          className="button button--small comparison__button"
          onClick={() => selection.compare(chosenIds)}
        >
          {words.compare(chosenIds.length)}
        </button>
      )}
      {compared.length > 0 && (
        <button
          type="button"
          className="button button--quiet button--small comparison__button"
          onClick={() => selection.compare([])}
        >
          {words.showAll}
        </button>
      )}
      {compared.length > 0 && selection.shown.length > 1 && (
        <span className="compared__own">{words.onlyHere}</span>
      )}
      {selection.missingCount > 0 && <span>{words.missing(selection.missingCount)}</span>}
      {compared.length > MAX_COMPARED && <span>{words.atMost(MAX_COMPARED)}</span>}
    </>
  );
}
