import { useIsFetching, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { whenSettled } from '#src/api/loading.ts';
import { requestKey } from '#src/api/queries.ts';
import { personLink, personPath } from '#src/domain/paths.ts';
import { withTimeout } from '#src/domain/time.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { ChatIcon, DownloadIcon, LinkIcon, RefreshIcon, SummaryIcon } from '#src/ui/icons.tsx';
import { Link } from '#src/ui/links.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { contactsToCopy } from './shown-contacts.ts';
import { personSummary } from './summary.ts';
import { usePerson } from './use-shown-records.ts';
import { HistoryPanel } from './use-tabs.tsx';
import './person-header.css';

export function PersonActions() {
  const t = useText();
  const { person, selection } = usePerson();
  const { address, records } = person;
  const { tab, kinds, open, compared } = selection.view;
  const hasRecords = records.length > 0;
  return (
    <>
      {hasRecords && <LastConversation />}
      {hasRecords && <CopySummary />}
      <span className="person-header__tools line">
        <Refresh />
        <CopyButton
          name={t.actions.copyLink}
          text={personLink(address, { tab, ...(tab === 'history' ? { kinds, open } : { compared }) })}
          icon={<LinkIcon />}
        />
        {hasRecords && <DownloadCsv />}
      </span>
    </>
  );
}

/** Opens it in the history, and refreshes a history older than a minute. */
function LastConversation() {
  const t = useText();
  const { person, history } = usePerson();
  return (
    <Link
      className="button"
      aria-keyshortcuts="l"
      to={personPath(person.address, { tab: 'history', open: 'last' })}
      replace={false}
      onClickCapture={() => history.current?.refresh(60_000)}
      keepsState
    >
      <ChatIcon />
      {t.actions.lastConversation}
    </Link>
  );
}

/** Of the events, or of the records while these are shown or the history has not loaded. */
function Refresh() {
  const t = useText();
  const { signInId } = useCaller();
  const { person, selection, query, history } = usePerson();
  const { personId, userId } = person.address;
  const queryKey = requestKey(signInId, { method: 'get.person_events', key: { userId, personId } });
  // Not while “Show more” is pending.
  const newestEvents = useIsFetching({
    queryKey,
    predicate: ({ state }) => state.fetchMeta?.fetchMore === undefined,
  });
  const isHistory = selection.view.tab === 'history' && person.records.length > 0;
  const isRunning = isHistory ? newestEvents > 0 : query.fetchStatus !== 'idle';
  return (
    <Button
      icon
      aria-label={isRunning ? t.personPage.refreshing : t.personPage.refresh}
      aria-disabled={isRunning}
      onClick={() => {
        if (isHistory && history.current) history.current.refresh();
        // A second press joins the pending call.
        else void query.refetch({ cancelRefetch: false });
      }}
    >
      <RefreshIcon />
    </Button>
  );
}

function CopySummary() {
  const { person, selection, history } = usePerson();
  const { tab, open } = selection.view;
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
  const loaded = () => whenHistoryLoaded(queryClient, () => history.current?.isLoading === true);
  return (
    <CopyButton
      name={dictionary.actions.copySummary}
      text={() => (isLoading() ? withTimeout(20_000, loaded()).then(summary) : summary())}
      labelled
      primary
      icon={<SummaryIcon />}
    />
  );
}

/** What a response opens is drawn later, and may fetch more. */
async function whenHistoryLoaded(queryClient: QueryClient, isDrawing: () => boolean): Promise<void> {
  await HistoryPanel.load();
  do await whenSettled(queryClient);
  while (isDrawing());
}

function DownloadCsv() {
  const { person, selection } = usePerson();
  const dictionary = useText();
  const language = useLanguage();
  const { address, readPhone } = person;
  const { personId } = address;
  const announce = useAnnounce();
  const download = async (): Promise<void> => {
    const { recordsToCsv } = await import('./csv.ts');
    // Only the ID: file names end up in logs, browser histories and e-mails.
    save(
      `person-${personId}.csv`,
      recordsToCsv(selection.shown, personId, readPhone, { language, dictionary }),
    );
  };
  return (
    <Button
      icon
      aria-label={dictionary.actions.downloadCsv}
      onClick={() => void download().catch(() => announce(dictionary.chunkFallback.title, 'toast'))}
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
