import { useRef, useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { ExportIcon } from '#src/ui/icons/icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { ChunkFallback } from '#src/ui/lazy/chunk-fallback.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { exportFileName, MEDIA_TYPES, type ExportKind } from './export-file.ts';
import type { FileContent } from './file-content.ts';
import type { EverythingText } from './everything.ts';
import type { Identity } from '#src/model/identity.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { visitorIdsOf } from '#src/model/visitor-ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCopy } from '#src/ui/copy/use-copy.tsx';
import { useServices, useSignedIn } from '#src/session/services.tsx';
import { signInEnd } from '#src/session/session-state.ts';

const ExportMenu = lazyWithRetry(async () => (await import('./export-menu.tsx')).ExportMenu);

/** How long `beforeprint` may take to come: it may come after `print()` has returned. */
const PRINT_TIMEOUT_MS = 1000;

type ExportFailure = {
  readonly what: ExportKind | 'print';
  /** Failures in a row. */
  readonly attempts: number;
  /** Of a file: the code that makes it. */
  readonly fileContent: FileContent | undefined;
};

type ExportButtonProps = {
  readonly address: PersonAddress;
  /** null: not known yet. */
  readonly shown: readonly VisitorRecord[] | null;
  readonly records: readonly VisitorRecord[];
  readonly getIdentity: () => Identity;
  readonly readPhone: PhoneReader;
  readonly link: string;
  /** A sentence, and a header with a row for each loaded event; null: none are loaded. */
  readonly history: {
    readonly sentence: string | null;
    readonly coverage: string | null;
    readonly getRows: (() => readonly (readonly string[])[]) | null;
  } | null;
};

/** Saves the records shown as a file, copies all of them as text, or prints the page. */
export function ExportButton({
  address: { personId },
  shown,
  records: all,
  getIdentity,
  readPhone,
  link,
  history,
}: ExportButtonProps) {
  const t = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const { session } = useServices();
  const { signInId } = useSignedIn();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failure, setFailure] = useState<ExportFailure | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { copy, notice } = useCopy(t.export.everything, () => button.current?.focus());

  const fail = (what: ExportFailure['what'], fileContent?: FileContent): void =>
    setFailure((before) => ({
      what,
      attempts: before?.what === what ? before.attempts + 1 : 1,
      fileContent,
    }));

  /** Saves nothing if the sign-in ends before the file is complete. */
  async function save(
    kind: ExportKind,
    records: readonly VisitorRecord[],
    fileContent: FileContent,
  ): Promise<void> {
    setAnchor(null);
    const end = signInEnd(session, signInId);
    try {
      const { mixedLeftOut } = t.export;
      const words = { ...t.person, fields: t.fields, mixedLeftOut };
      const rows = history?.getRows?.() ?? [];
      const exported = { records, personId, readPhone, link, history: rows, language, words };
      const content = await fileContent(kind, exported, end.signal);
      end.signal.throwIfAborted();
      const file = exportFileName(personId, kind);
      saveFile(file, MEDIA_TYPES[kind], content);
      announce(t.export.saved(file));
      setFailure(null);
    } catch {
      if (!end.signal.aborted) fail(kind, fileContent);
    } finally {
      end.dispose();
    }
  }

  function copyEverything(everythingText: EverythingText): void {
    setAnchor(null);
    const { history: label, visitorId } = t.person;
    const labels = { ...t.summary, fields: t.fields, history: label, visitorId };
    void copy(() => everythingText(getIdentity(), visitorIdsOf(all), link, labels, history?.sentence));
  }

  function printPage(): void {
    setAnchor(null);
    // Wait until the menu has left the page: it must not be printed.
    setTimeout(() => void tryToPrint());
  }

  async function tryToPrint(): Promise<void> {
    if (await startPrinting()) setFailure(null);
    else fail('print');
  }

  /** With the records that are shown by then. */
  function tryAgain({ what, fileContent }: ExportFailure): void {
    if (what === 'print') printPage();
    else if (shown !== null && fileContent !== undefined) void save(what, shown, fileContent);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="button button--icon"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={shown === null}
        aria-label={t.export.button}
        title={t.export.button}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <ExportIcon />
      </button>
      {anchor !== null && shown !== null && (
        <ExportMenu
          anchor={anchor}
          records={shown.length === all.length ? t.export.all(all.length) : t.export.filtered(shown.length)}
          events={history?.coverage ?? null}
          onClose={() => setAnchor(null)}
          onExport={(kind, fileContent) => void save(kind, shown, fileContent)}
          onCopy={copyEverything}
          onPrint={printPage}
        />
      )}
      {notice}
      {failure !== null && (
        <ChunkFallback
          text={failure.what === 'print' ? t.export.notPrinted : t.export.notSaved}
          attempts={failure.attempts}
          onTryAgain={() => tryAgain(failure)}
        />
      )}
    </>
  );
}

/** False if nothing happens: in a frame that may not print, or a browser that cannot. */
async function startPrinting(): Promise<boolean> {
  const controller = new AbortController();
  const started = new Promise<boolean>((resolve) => {
    addEventListener('beforeprint', () => resolve(true), { signal: controller.signal });
  });
  try {
    print();
    const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PRINT_TIMEOUT_MS));
    return await Promise.race([started, timeout]);
  } catch {
    return false;
  } finally {
    controller.abort();
  }
}

function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
