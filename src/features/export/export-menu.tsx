import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { personLink } from '#src/lib/paths.ts';
import { identityToCopy, type Person } from '#src/model/person.ts';
import { visitorIdsOf } from '#src/model/visitor-ids.ts';
import { useCopy } from '#src/ui/copy/use-copy.tsx';
import { ChunkFallback } from '#src/ui/lazy/chunk-fallback.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { everythingText } from './everything.ts';
import { exportFile, fileContent, RECORD_KINDS, type ExportKind } from './file-content.ts';

export type ExportProps = {
  readonly person: Person;
  /** The records that the filter leaves. null: not known yet. */
  readonly shown: readonly VisitorRecord[] | null;
  readonly history: {
    /** For the text of everything. */
    readonly sentence: string | null;
    /** Which events go into the file: "Newest 200 events, since 17 January"; null: none are loaded. */
    readonly coverage: string | null;
    /** A header, and a row for each event. */
    readonly getRows: (() => readonly (readonly string[])[]) | null;
  } | null;
};

type ExportMenuProps = ExportProps & {
  readonly button: HTMLElement;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** How long `beforeprint` may take to come: it may come after `print()` has returned. */
const PRINT_TIMEOUT_MS = 1000;

/** The menu, what its items do, and, beside the button, what went wrong. */
export function ExportMenu({ person, shown, history, button, isOpen, onClose }: ExportMenuProps) {
  const { address, records: all, readPhone } = person;
  const { personId } = address;
  const link = personLink(address);
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const announce = useAnnounce();
  /** `attempts`: failures in a row. */
  const [failure, setFailure] = useState<{ what: ExportKind | 'print'; attempts: number } | null>(null);
  const { copy, notice } = useCopy(t.export.everything, () => button.focus());

  const fail = (what: ExportKind | 'print'): void =>
    setFailure((before) => ({ what, attempts: before?.what === what ? before.attempts + 1 : 1 }));

  function save(kind: ExportKind, records: readonly VisitorRecord[]): void {
    onClose();
    try {
      const text = { language, dictionary: t };
      const rows = history?.getRows?.() ?? [];
      const content = fileContent(kind, { records, personId, readPhone, link, history: rows, text });
      const { name, type } = exportFile(personId, kind);
      saveFile(name, type, content);
      announce(t.export.saved(name));
      setFailure(null);
    } catch {
      fail(kind);
    }
  }

  function copyEverything(): void {
    onClose();
    void copy(() => everythingText(identityToCopy(person), visitorIdsOf(all), link, t, history?.sentence));
  }

  function printPage(): void {
    onClose();
    const tryToPrint = async (): Promise<void> =>
      (await startPrinting()) ? setFailure(null) : fail('print');
    // Wait until the menu has left the page: it must not be printed.
    setTimeout(() => void tryToPrint());
  }

  if (shown === null) return notice;
  const item = (kind: ExportKind, describedBy: string) => (
    <MenuItem key={kind} aria-describedby={describedBy} onClick={() => save(kind, shown)}>
      {t.export[kind]}
    </MenuItem>
  );
  // A list item, MUI's default, is not allowed in a menu.
  const heading = (headingId: string, text: string) => (
    <ListSubheader key={headingId} role="presentation" id={headingId} sx={{ lineHeight: 2.5 }}>
      {text}
    </ListSubheader>
  );
  const which = shown.length === all.length ? t.export.all(all.length) : t.export.filtered(shown.length);
  const coverage = history?.coverage ?? null;
  return (
    <>
      {isOpen && (
        <MuiTheme>
          <Menu
            anchorEl={button}
            open
            onClose={onClose}
            slotProps={{ list: { 'aria-label': t.export.button } }}
          >
            {heading(id, t.contacts.records(which))}
            {RECORD_KINDS.map((kind) => item(kind, id))}
            {coverage !== null && [heading(`${id}-events`, coverage), item('history', `${id}-events`)]}
            <Divider />
            <MenuItem onClick={copyEverything}>{t.export.everything}</MenuItem>
            <MenuItem onClick={printPage}>{t.export.print}</MenuItem>
          </Menu>
        </MuiTheme>
      )}
      {notice}
      {failure !== null && (
        <ChunkFallback
          text={failure.what === 'print' ? t.export.notPrinted : t.export.notSaved}
          attempts={failure.attempts}
          // With the records that are shown by then.
          onTryAgain={() => (failure.what === 'print' ? printPage() : save(failure.what, shown))}
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
