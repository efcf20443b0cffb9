import { number } from './english.ts';

/** Buttons that several features have. */
export const buttonsEn = {
  tryAgain: 'Try again',
  reload: 'Reload the page',
  signIn: 'Sign in',
};

/** Labels that several features have. */
export const labelsEn = { phone: 'Phone', email: 'E-mail', name: 'Name' };

/** Parts of the page that could not be loaded, and copying. */
export const uiEn = {
  buttons: buttonsEn,
  labels: labelsEn,
  /** Below a list of which only a part is drawn. */
  list: {
    shown: (count: number, total: number) => `${number(count)} of ${number(total)} are shown`,
    showMore: 'Show more',
  },
  /** Said where a part of the page could not be loaded. */
  chunkFallback: {
    title: 'This part of the page could not be loaded',
    loading: 'Loading this part of the page…',
  },
  /** The results that a copy button announces. */
  copy: {
    copied: 'Copied',
    failed: 'Nothing was copied',
    /** Beside a text that the clipboard refused. */
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
};

export type UiWords = typeof uiEn;
