import { useQueryClient } from '@tanstack/react-query';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { DownloadIcon, LinkIcon, RefreshIcon, SummaryIcon } from '#src/ui/icons/icons.tsx';
import { identityToCopy, type Person } from '#src/model/person.ts';
import { personLink } from '#src/lib/paths.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import { linesOfConversation } from '#src/features/person/tabs/lazy-history.tsx';
import { useCaller } from '#src/session/services.tsx';
import { recordsToCsv } from './csv.ts';
import { personSummary } from './summary.ts';

/** Fetches again what the selected tab shows. */
export type Refresh = { readonly isRunning: boolean; readonly run: () => void };

export type PersonActionsProps = {
  readonly person: Person;
  /** The records that the filter leaves are downloaded; a copied link keeps the tab. */
  readonly selection: Pick<ShownRecords, 'shown' | 'view'>;
  readonly refresh: Refresh;
};

export function PersonActions({ person, selection: { shown, view }, refresh }: PersonActionsProps) {
  const { address, records } = person;
  const t = useText();
  const { tab, kinds, compared } = view;
  const hasRecords = records.length > 0;
  return (
    <>
      {hasRecords && <CopySummary person={person} />}
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
        text={personLink(address, { tab, ...(tab === 'history' ? { kinds } : { compared }) })}
        icon={<LinkIcon />}
      />
      {hasRecords && <DownloadCsv person={person} shown={shown} />}
    </>
  );
}

function CopySummary({ person }: { person: Person }) {
  const dictionary = useText();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const { signInId } = useCaller();
  const { address } = person;
  const conversation = (maxLines: number): readonly string[] =>
    linesOfConversation({ queryClient, signInId, ...address }, maxLines, { dictionary, language });
  const summary = (): string =>
    personSummary({ identity: identityToCopy(person), link: personLink(address), conversation }, dictionary);
  return (
    <CopyButton
      name={dictionary.actions.copySummary}
      text={summary}
      labelled
      className="person-header__summary"
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
