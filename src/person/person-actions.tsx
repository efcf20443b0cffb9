import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whenSettled } from '#src/api/loading.ts';
import { personLink } from '#src/domain/paths.ts';
import type { HistoryState } from '#src/history/use-history.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DownloadIcon, LinkIcon, RefreshIcon, SummaryIcon } from '#src/ui/icons.tsx';
import { recordsToCsv } from './csv.ts';
import { contactsToCopy, type Person } from './shown-contacts.ts';
import { personSummary } from './summary.ts';
import type { ShownRecords } from './use-shown-records.ts';

/** Fetches again what the selected tab shows. */
export type Refresh = { readonly isRunning: boolean; readonly run: () => void };

export type PersonActionsProps = {
  readonly person: Person;
  /** The records that the filter leaves are downloaded; a copied link keeps the tab. */
  readonly selection: Pick<ShownRecords, 'shown' | 'view'>;
  readonly refresh: Refresh;
  /** null: not loaded. */
  readonly history: HistoryState | null;
};

export function PersonActions({ person, selection: { shown, view }, refresh, history }: PersonActionsProps) {
  const { address, records } = person;
  const t = useText();
  const { tab, kinds, open, compared } = view;
  const hasRecords = records.length > 0;
  return (
    <>
      {hasRecords && <CopySummary person={person} view={view} history={history} />}
      <button
        type="button"
        className="button button--icon"
        title={refresh.isRunning ? t.personPage.refreshing : t.personPage.refresh}
        aria-disabled={refresh.isRunning}
        onClick={() => !refresh.isRunning && refresh.run()}
      >
        <RefreshIcon />
      </button>
      <CopyButton
        name={t.actions.copyLink}
        text={personLink(address, { tab, ...(tab === 'history' ? { kinds, open } : { compared }) })}
        icon={<LinkIcon />}
      />
      {hasRecords && <DownloadCsv person={person} shown={shown} />}
    </>
  );
}

const noLines = (): readonly string[] => [];

type CopySummaryProps = Pick<PersonActionsProps, 'person' | 'history'> & Pick<ShownRecords, 'view'>;

/** Waits until the events that the URL opens have loaded, as the summary includes them. */
function CopySummary({ person, view: { tab, open }, history }: CopySummaryProps) {
  const dictionary = useText();
  const link = personLink(person.address);
  const openedLines = history?.openedLines ?? noLines;
  const queryClient = useQueryClient();
  const now = {
    summary: () => personSummary({ contacts: contactsToCopy(person), link, openedLines }, dictionary),
    isLoading: () => tab === 'history' && open !== null && (history === null || queryClient.isFetching() > 0),
  };
  const latest = useRef(now);
  useEffect(() => void (latest.current = now));
  const summary = (): string | Promise<string> =>
    now.isLoading()
      ? whenSettled(() => latest.current.isLoading()).then(() => latest.current.summary())
      : now.summary();
  return (
    <CopyButton
      name={dictionary.actions.copySummary}
      text={summary}
      labelled
      className="button--primary person-header__summary"
      icon={<SummaryIcon />}
    />
  );
}

/** `shown`: null: not known yet. */
function DownloadCsv({ person, shown }: { person: Person } & Pick<ShownRecords, 'shown'>) {
  const dictionary = useText();
  const language = useLanguage();
  const { address, readPhone } = person;
  const { personId } = address;
  return (
    <button
      type="button"
      className="button button--icon"
      title={dictionary.actions.downloadCsv}
      disabled={shown === null}
      onClick={() =>
        // Only the ID: file names end up in logs, histories and mails.
        save(
          `person-${personId}.csv`,
          recordsToCsv(shown ?? [], personId, readPhone, { language, dictionary }),
        )
      }
    >
      <DownloadIcon />
    </button>
  );
}

function save(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
