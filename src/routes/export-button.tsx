import { useState } from 'react';
import { later } from '#src/components/later.tsx';
import { ExportIcon } from '#src/components/action-icons.tsx';
import { useAnnounce } from '#src/components/live-region.tsx';
import { WideWord } from '#src/components/wide-word.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { exportFileName, MEDIA_TYPES, type ExportKind } from '#src/view-model/export-file.ts';
import { mergingIdentity } from '#src/view-model/identity.ts';
import type { PhoneReader } from '#src/view-model/phone.ts';
import { doInSlices } from '#src/view-model/slices.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import type { PersonAddress } from './paths.ts';

const ExportMenu = later(async () => (await import('#src/components/export-menu.tsx')).ExportMenu);

type ExportButtonProps = {
  readonly address: PersonAddress;
  /** null: not known yet. */
  readonly shown: readonly VisitorCard[] | null;
  readonly readPhone: PhoneReader;
  readonly link: string;
};

/** Saves the records that are shown as a file; the code that writes it is loaded when it is asked for. */
export function ExportButton({ address: { personId }, shown, readPhone, link }: ExportButtonProps) {
  const t = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  async function save(kind: ExportKind, cards: readonly VisitorCard[]): Promise<void> {
    setAnchor(null);
    const file = exportFileName(personId, kind);
    saveFile(file, MEDIA_TYPES[kind], await contentOf(kind, cards));
    announce(t.export.saved(file));
  }

  async function contentOf(kind: ExportKind, cards: readonly VisitorCard[]): Promise<string> {
    switch (kind) {
      case 'vcard': {
        const { personVcard } = await import('#src/view-model/vcard.ts');
        const identity = await doInSlices(mergingIdentity(cards, readPhone), new AbortController().signal);
        return personVcard(identity, personId, link);
      }
      case 'csv': {
        const { cardsToCsv, csvSeparator } = await import('#src/view-model/csv.ts');
        return cardsToCsv(cards, personId, { headers: t.csv, separator: csvSeparator(language), readPhone });
      }
      case 'json': {
        const { personJson } = await import('#src/view-model/person-json.ts');
        return personJson(cards, personId);
      }
    }
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
        <WideWord>{t.export.button}</WideWord>
      </button>
      {anchor !== null && shown !== null && (
        <ExportMenu
          anchor={anchor}
          onClose={() => setAnchor(null)}
          onExport={(kind) => void save(kind, shown)}
          onPrint={() => {
            setAnchor(null);
            // After the menu has left the page.
            setTimeout(() => print());
          }}
        />
      )}
    </>
  );
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
