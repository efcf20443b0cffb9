import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { whenSettled } from '#src/api/loading.ts';
import { requestKey } from '#src/api/queries.ts';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { personLink, personPath } from '#src/domain/paths.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { withTimeout } from '#src/domain/time.ts';
import { useText, useTextContext } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import {
  ChatIcon,
  DownloadIcon,
  FindIcon,
  LinkIcon,
  PhoneIcon,
  RefreshIcon,
  SummaryIcon,
} from '#src/ui/icons.tsx';
import { findShortcutTarget, focusField, moveBetweenItems } from '#src/ui/keyboard.ts';
import { Link, useEmbedded } from '#src/ui/links.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { primaryPhone, type ShownContacts } from './shown-contacts.ts';
import { personSummary } from './summary.ts';
import { HistoryPanel } from './skeletons.tsx';
import { usePerson } from './use-shown-records.ts';
import './person-header.css';
import './phone-bar.css';

/** The first phone appears once the phone library has loaded, left of right-aligned buttons: nothing moves. */
export function PersonActions() {
  const t = useText();
  const { address, records, view, history } = usePerson();
  const { tab, kinds, open, compared } = view;
  const hasRecords = records.length > 0;
  return (
    <>
      <FirstPhone />
      <div className="person-header__actions line rigid">
        {hasRecords && (
          <Link
            className="button"
            aria-keyshortcuts="l"
            to={personPath(address, { tab: 'history', open: 'last' })}
            replace={false}
            // Refreshes a history older than a minute.
            onClickCapture={() => history.current?.refresh(60_000)}
            keepsState
          >
            <ChatIcon />
            {t.actions.lastConversation}
          </Link>
        )}
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
      </div>
    </>
  );
}

function FirstPhone() {
  const t = useText();
  const { shownContacts, isComparing, view } = usePerson();
  const phone = shownContacts && primaryPhone(shownContacts);
  if (phone === null) return null;
  const { display, copyText, telHref } = phone;
  return (
    <span className="first-phone rigid">
      <span className="first-phone__frame line">
        <bdi dir="ltr" className="cut strong">
          {shownContacts?.searched && 'phone' in shownContacts.searched ? <mark>{display}</mark> : display}
        </bdi>
        {/* On a phone, the bar at the lower edge has Copy and Call. */}
        <CopyButton
          className="not-on-phone"
          name={t.contacts.copyPhone(display)}
          text={copyText}
          copiedText={t.contacts.copiedPhone(display)}
          // Otherwise the first phone of the contacts has the key: a comparison hides them.
          shortcut={isComparing && view.tab === 'records' ? 'c' : undefined}
        />
        {telHref !== null && (
          <a className="button not-on-phone" href={telHref} aria-label={t.actions.callPhone(display)}>
            <PhoneIcon />
            {t.actions.call}
          </a>
        )}
      </span>
    </span>
  );
}

/** The bar at the bottom of a phone's window. */
export function PhoneBar({ contacts }: { contacts: ShownContacts }) {
  useRootClass('has-phone-bar');
  const { actions: words, contacts: contactWords, lookUp } = useText();
  const embedded = useEmbedded();
  const toCall = primaryPhone(contacts);
  const phone = toCall ?? contacts.phones[0]?.phone;
  // There is no room for a warning.
  const email = contacts.emails.find((each) => !each.email.isMixed)?.email;
  const contact = phone ?? email;
  const display = truncate(phone?.display ?? email?.raw ?? '');
  const callIt = (
    <>
      <PhoneIcon />
      {words.call}
    </>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its buttons have the focus.
    <div
      role="toolbar"
      aria-label={words.barLabel(contact === undefined ? null : display)}
      className="phone-bar line no-print"
      onKeyDown={moveBetweenItems}
    >
      {toCall?.telHref == null ? (
        <Button disabled>{callIt}</Button>
      ) : (
        <a className="button" href={toCall.telHref}>
          {callIt}
        </a>
      )}
      <CopyButton
        name={contact !== undefined && contact === email ? words.copyEmail : words.copyPhone}
        text={contact?.copyText ?? ''}
        copiedText={contactWords.copiedPhone(display)}
        disabled={contact === undefined}
        labelled
      />
      {!embedded && (
        <Button onClick={() => focusField(findShortcutTarget('/'))}>
          <FindIcon />
          {lookUp.find}
        </Button>
      )}
    </div>
  );
}

/** Refreshes the events, or the records while these are shown or the history has not loaded. */
function Refresh() {
  const t = useText();
  const { signInId } = useCaller();
  const { address, records, view, query, history } = usePerson();
  const { personId, userId } = address;
  const queryKey = requestKey(signInId, { method: 'get.person_events', key: { userId, personId } });
  // “Show more” is no refresh.
  const newestEvents = useIsFetching({
    queryKey,
    predicate: ({ state }) => state.fetchMeta?.fetchMore === undefined,
  });
  const isHistory = view.tab === 'history' && records.length > 0;
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
  const { address, records, readPhone, shownContacts, view, history } = usePerson();
  const dictionary = useText();
  const queryClient = useQueryClient();
  const summary = (): string =>
    personSummary(
      shownContacts ?? mergeContacts(records, readPhone),
      personLink(address),
      (maxLines) => history.current?.summaryLines(maxLines) ?? [],
      dictionary,
    );
  const isLoading = (): boolean =>
    view.tab === 'history' &&
    view.open !== null &&
    (history.current === null || queryClient.isFetching() > 0);
  /** What a response opens is drawn later, and may fetch more. */
  const whenLoaded = async (): Promise<void> => {
    await HistoryPanel.load();
    do await whenSettled(queryClient);
    while (history.current?.isLoading === true);
  };
  return (
    <CopyButton
      name={dictionary.actions.copySummary}
      text={() => (isLoading() ? withTimeout(20_000, whenLoaded()).then(summary) : summary())}
      labelled
      primary
      icon={<SummaryIcon />}
    />
  );
}

function DownloadCsv() {
  const { address, readPhone, shown } = usePerson();
  const text = useTextContext();
  const { actions, app } = text.dictionary;
  const { personId } = address;
  const announce = useAnnounce();
  const download = async (): Promise<void> => {
    const { recordsToCsv } = await import('./csv.ts');
    const csv = recordsToCsv(shown, personId, readPhone, text);
    const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    // Only the ID: file names end up in logs, browser histories and e-mails.
    Object.assign(document.createElement('a'), { href, download: `person-${personId}.csv` }).click();
    // Later: the browser reads the blob after the click.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  };
  return (
    <Button
      icon
      aria-label={actions.downloadCsv}
      onClick={() => void download().catch(() => announce(app.notLoaded, 'toast'))}
    >
      <DownloadIcon />
    </Button>
  );
}
