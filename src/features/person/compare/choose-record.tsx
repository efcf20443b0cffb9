import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { MOST_COMPARED } from '#src/lib/records-choice.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useMore, useMoreStore } from '#src/features/person/more/more-store.ts';
import './compare.css';

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
    if (chosenIds.size > MOST_COMPARED) {
      announce(words.atMost(MOST_COMPARED), 'toast');
      return;
    }
    store.change({ chosenIds });
    announce(words.chosen(chosenIds.size));
  };
  return (
    <input
      type="checkbox"
      className="choose-record"
      tabIndex={tabIndex}
      aria-label={words.choose(visitorId)}
      aria-keyshortcuts="x"
      checked={isChosen}
      onChange={toggle}
    />
  );
}
