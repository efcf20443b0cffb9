import { useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { ExportIcon } from '#src/ui/icons/action-icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { ChunkFallback } from '#src/ui/lazy/chunk-fallback.tsx';
import { CollapsibleLabel } from '#src/ui/text/collapsible-label.tsx';
import { useExportText } from './use-export-text.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { exportFileName, MEDIA_TYPES, type ExportKind } from './export-file.ts';
import { mergingIdentity } from '#src/model/identity.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { doInSlices } from '#src/lib/time-slicing.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { visitorIdsOf } from '#src/model/visitor-ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useServices, useSignedIn } from '#src/session/services.tsx';
import { signInEnd } from '#src/session/sign-in-end.ts';

const ExportMenu = lazyWithRetry(async () => (await import('./export-menu.tsx')).ExportMenu);

/** `beforeprint` may come after `print()` has returned. */
const PRINT_PATIENCE_MS = 1000;

type ExportFailure = { readonly what: ExportKind | 'print'; readonly attempts: number };

type ExportButtonProps = {
  readonly address: PersonAddress;
  /** null: not known yet. */
  readonly shown: readonly VisitorCard[] | null;
  /** How many records there are in all. */
  readonly total: number;
  readonly readPhone: PhoneReader;
  readonly link: string;
};

/** Saves the records that are shown as a file; the code that writes it is loaded when it is asked for. */
export function ExportButton({ address: { personId }, shown, total, readPhone, link }: ExportButtonProps) {
  const t = useExportText();
  const language = useLanguage();
  const announce = useAnnounce();
  const { session } = useServices();
  const { signInId } = useSignedIn();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failure, setFailure] = useState<ExportFailure | null>(null);

  const fail = (what: ExportFailure['what']): void =>
    setFailure((before) => ({ what, attempts: before?.what === what ? before.attempts + 1 : 1 }));

  /** Ends with the sign-in, whatever it waits for. */
  async function save(kind: ExportKind, cards: readonly VisitorCard[]): Promise<void> {
    setAnchor(null);
    const end = signInEnd(session, signInId);
    try {
      const content = await contentOf(kind, cards, end.signal);
      end.signal.throwIfAborted();
      const file = exportFileName(personId, kind);
      saveFile(file, MEDIA_TYPES[kind], content);
      announce(t.export.saved(file));
      setFailure(null);
    } catch {
      if (!end.signal.aborted) fail(kind);
    } finally {
      end.dispose();
    }
  }

  async function contentOf(
    kind: ExportKind,
    cards: readonly VisitorCard[],
    signal: AbortSignal,
  ): Promise<string> {
    switch (kind) {
      case 'vcard': {
        const { personVcard } = await import('./vcard.ts');
        const identity = await doInSlices(mergingIdentity(cards, readPhone), signal);
        return personVcard(identity, {
          personId,
          ids: visitorIdsOf(cards),
          visitorId: t.person.visitorId,
          link,
        });
      }
      case 'csv': {
        const { cardsToCsv, csvSeparator } = await import('./csv.ts');
        return cardsToCsv(cards, personId, { headers: t.csv, separator: csvSeparator(language), readPhone });
      }
      case 'json': {
        const { personJson } = await import('./person-json.ts');
        return personJson(cards, personId);
      }
    }
  }

  function printPage(): void {
    setAnchor(null);
    // After the menu has left the page.
    setTimeout(() => void tryPrinting());
  }

  async function tryPrinting(): Promise<void> {
    if (await startPrinting()) setFailure(null);
    else fail('print');
  }

  function tryAgain({ what }: ExportFailure): void {
    if (what === 'print') printPage();
    else if (shown !== null) void save(what, shown);
  }

  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={shown === null}
        title={t.export.button}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <ExportIcon />
        <CollapsibleLabel>{t.export.button}</CollapsibleLabel>
      </button>
      {anchor !== null && shown !== null && (
        <ExportMenu
          anchor={anchor}
          records={shown.length === total ? t.export.all(total) : t.export.filtered(shown.length)}
          onClose={() => setAnchor(null)}
          onExport={(kind) => void save(kind, shown)}
          onPrint={printPage}
        />
      )}
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

/** False where nothing comes of it: a frame that may not print, a browser that cannot. */
async function startPrinting(): Promise<boolean> {
  const listening = new AbortController();
  const began = new Promise<boolean>((resolve) => {
    addEventListener('beforeprint', () => resolve(true), { signal: listening.signal });
  });
  try {
    print();
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PRINT_PATIENCE_MS));
    return await Promise.race([began, late]);
  } catch {
    return false;
  } finally {
    listening.abort();
  }
}

function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob with the click, but not in the same task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
