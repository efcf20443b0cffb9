import { number } from '#src/i18n/english.ts';

/** The export menu and exported files. */
export const exportEn = {
  export: {
    button: 'Export',
    vcard: 'vCard',
    csv: 'CSV',
    json: 'JSON',
    history: 'History (CSV)',
    everything: 'Copy everything',
    print: 'Print',
    filtered: (count: number) => `${number(count)}\u00a0filtered`,
    all: (count: number) => `all ${number(count)}`,
    saved: (file: string) => `Saved as ${file}`,
    notSaved: 'The file could not be saved',
    mixedLeftOut: 'e-mail left out because it mixes alphabets',
    notPrinted: 'The browser did not print',
  },
};

export type ExportWords = typeof exportEn;
