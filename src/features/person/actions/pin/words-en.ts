import { number } from '#src/i18n/english.ts';

/** The words of the dialog that pins a person. */
export const pinEn = {
  pinDialog: {
    title: 'Pin this person',
    label: 'Label',
    help: 'The label stays in this browser until you unpin the person.',
    save: 'Save',
    cancel: 'Cancel',
    notKept: 'Not pinned: this browser’s storage is full or blocked.',
    full: (most: number) => `You can pin up to ${number(most)} people. Unpin someone first.`,
    noAccount: 'You can’t pin anyone now: the Data API did not say which account this is (getobj.account).',
  },
};

export type PinWords = typeof pinEn;
