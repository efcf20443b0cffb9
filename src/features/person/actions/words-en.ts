import { number } from '#src/i18n/english.ts';

/** The words of copying, sharing, pinning and printing a person. */
export const actionsEn = {
  actions: {
    call: 'Call',
    callPhone: (phone: string) => `Call ${phone}`,
    copyLink: 'Copy link',
    copySummary: 'Copy summary',
    share: 'Share',
    copiedAll: (count: number) => `Copied: all ${number(count)}`,
  },
  pins: {
    pin: 'Pin',
    unpin: 'Unpin',
    title: 'Pin this person',
    label: 'Label',
    help: 'The label stays in this browser until you unpin the person.',
    save: 'Save',
    cancel: 'Cancel',
    pinned: 'Pinned',
    notKept: 'Not pinned: this browser’s storage is full or blocked.',
    unpinned: 'Unpinned',
    full: (most: number) => `You can pin up to ${number(most)} people. Unpin someone first.`,
    noAccount: 'You can’t pin anyone now: the Data API did not say which account this is (getobj.account).',
  },
  summary: {
    name: 'Name',
    company: 'Company',
    phones: 'Phones',
    emails: 'E-mails',
    inNoRecord: 'in no record',
    comments: 'Comments',
    link: 'Link',
  },
};

export type ActionWords = typeof actionsEn;
