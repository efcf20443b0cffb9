import { useText } from '#src/i18n/text-context.tsx';
import { useObserved, useServices } from '#src/session/services.tsx';
import type { RecordsView } from '#src/session/preferences.ts';
import { Icon } from '#src/ui/icons.tsx';
import { CardSkeletons } from './skeletons.tsx';
import { ChunkFailure } from '#src/ui/chunk-fallback.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy-with-retry.tsx';
import './records-view.css';

const CardsIcon = () => (
  <Icon>
    <path d="M4 5h7v6H4zM13 5h7v6h-7zM4 14h7v5H4zM13 14h7v5h-7z" />
  </Icon>
);

const TableIcon = () => (
  <Icon>
    <path d="M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9" />
  </Icon>
);

/** Cards or a table. */
export function RecordsViewChoice({ shown }: { readonly shown: RecordsView }) {
  const t = useText();
  const { preferences } = useServices();
  return (
    <div role="group" aria-label={t.table.view} className="records-view">
      {(['cards', 'table'] as const).map((view) => (
        <button
          key={view}
          type="button"
          className="button records-view__button"
          title={t.table[view]}
          aria-pressed={view === shown}
          onClick={() => preferences.change({ records: view })}
        >
          {view === 'cards' ? <CardsIcon /> : <TableIcon />}
        </button>
      ))}
    </div>
  );
}

/** The agent's choice, but a table to compare chosen records. */
export function useRecordsView(isComparing: boolean): RecordsView {
  const { records } = useObserved(useServices().preferences);
  return isComparing ? 'table' : records;
}

/** Most people are looked at as cards. */
export const RecordsTable = lazyWithRetry(
  async () => (await import('./records-table.tsx')).RecordsTable,
  SkeletonUntilLoaded,
);

function SkeletonUntilLoaded({ hasFailed }: FallbackProps) {
  return hasFailed ? <ChunkFailure /> : <CardSkeletons />;
}
