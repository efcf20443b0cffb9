/** Beside a text that the clipboard refused. */
export const refusedEn = {
  copyRefused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
};

export type RefusedWords = typeof refusedEn;
