import { useIsFetching, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { whenSettled } from '#src/api/loading.ts';
import { requestKey } from '#src/api/queries.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { personLink, personPath } from '#src/domain/paths.ts';
import { withTimeout } from '#src/domain/time.ts';
import type { HistoryHandle } from '#src/history/history-panel.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { ChatIcon, DownloadIcon, LinkIcon, RefreshIcon, SummaryIcon } from '#src/ui/icons.tsx';
import { Link, useEmbeddedPath } from '#src/ui/links.tsx';
import { recordsToCsv } from './csv.ts';
import { contactsToCopy, type Person } from './shown-contacts.ts';
import { personSummary } from './summary.ts';
import type { ShownRecords } from './use-shown-records.ts';
import { HistoryPanel } from './use-tabs.tsx';
import './person-header.css';

type PersonActionsProps = {
  readonly person: Person;
  /** Only shown records are downloaded; a copied link keeps the tab. */
  readonly selection: Pick<ShownRecords, 'shown' | 'view'>;
  readonly refresh: Refresh;
  /** null until the history has loaded. */
  readonly history: RefObject<HistoryHandle | null>;
};

export function PersonActions({ person, selection: { shown, view }, refresh, history }: PersonActionsProps) {
  const { address, records } = person;
  const t = useText();
  const { tab, kinds, open, compared } = view;
  const hasRecords = records.length > 0;
  return (
    <>
      {hasRecords && <LastConversation person={person} history={history} />}
      {hasRecords && <CopySummary person={person} view={view} history={history} />}
      <span className="person-header__tools line">
        <Button
          icon
          title={refresh.isRunning ? t.personPage.refreshing : t.personPage.refresh}
          aria-disabled={refresh.isRunning}
          onClick={refresh.run}
        >
          <RefreshIcon />
        </Button>
        <CopyButton
          name={t.actions.copyLink}
          text={personLink(address, { tab, ...(tab === 'history' ? { kinds, open } : { compared }) })}
          icon={<LinkIcon />}
        />
        {hasRecords && <DownloadCsv person={person} shown={shown} />}
      </span>
    </>
  );
}

/** Opens it in the history, and refreshes a history older than a minute. */
function LastConversation({ person, history }: Pick<PersonActionsProps, 'person' | 'history'>) {
  const t = useText();
  return (
    <Link
      className="button"
      to={useEmbeddedPath()(personPath(person.address, { tab: 'history', open: 'last' }))}
      replace={false}
      onClickCapture={() => history.current?.refresh(60_000)}
      keepsState
    >
      <ChatIcon />
      {t.actions.lastConversation}
    </Link>
  );
}

type Refresh = { readonly isRunning: boolean; readonly run: () => void };

/** `history`: null while the records are shown, which `query` loads. */
export function useRefresh(
  { personId, userId }: PersonKey,
  query: UseQueryResult,
  history: RefObject<HistoryHandle | null> | null,
): Refresh {
  const { signInId } = useCaller();
  const queryKey = requestKey(signInId, { method: 'get.person_events', key: { userId, personId } });
  // Not while “Show more” is pending.
  const newestEvents = useIsFetching({
    queryKey,
    predicate: ({ state }) => state.fetchMeta?.fetchMore === undefined,
  });
  return {
    isRunning: history === null ? query.fetchStatus !== 'idle' : newestEvents > 0,
    run: () => {
      if (history?.current) history.current.refresh();
      // A second press joins the pending call.
      else void query.refetch({ cancelRefetch: false });
    },
  };
}

type CopySummaryProps = Pick<PersonActionsProps, 'person' | 'history'> & Pick<ShownRecords, 'view'>;

function CopySummary({ person, view: { tab, open }, history }: CopySummaryProps) {
  const dictionary = useText();
  const queryClient = useQueryClient();
  const summary = (): string =>
    personSummary(
      {
        contacts: contactsToCopy(person),
        link: personLink(person.address),
        openedLines: (maxLines) => history.current?.summaryLines(maxLines) ?? [],
      },
      dictionary,
    );
  const isLoading = (): boolean =>
    tab === 'history' && open !== null && (history.current === null || queryClient.isFetching() > 0);
  return (
    <CopyButton
      name={dictionary.actions.copySummary}
      text={() => (isLoading() ? whenHistoryLoaded(queryClient).then(summary) : summary())}
      labelled
      primary
      icon={<SummaryIcon />}
    />
  );
}

const whenHistoryLoaded = (queryClient: QueryClient): Promise<void> =>
  withTimeout(
    20_000,
    HistoryPanel.load().then(() => whenSettled(queryClient)),
  );

/** `shown`: null while loading. */
function DownloadCsv({ person, shown }: { person: Person } & Pick<ShownRecords, 'shown'>) {
  const dictionary = useText();
  const language = useLanguage();
  const { address, readPhone } = person;
  const { personId } = address;
  return (
    <Button
      icon
      title={dictionary.actions.downloadCsv}
      disabled={shown === null}
      onClick={() =>
        // Only the ID: file names end up in logs, browser histories and e-mails.
        save(
          `person-${personId}.csv`,
          recordsToCsv(shown ?? [], personId, readPhone, { language, dictionary }),
        )
      }
    >
      <DownloadIcon />
    </Button>
  );
}

function save(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Later: the browser reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
