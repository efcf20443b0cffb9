import { number } from '#src/i18n/english.ts';

/** The words of the look-up, of pinned and recent people, and of a page that is not there. */
export const lookUpEn = {
  lookUp: {
    heading: 'Open a person',
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    open: 'Open',
    notAnId:
      'This is not an ID. An ID is a whole number, such as 6145241079; a link with an ID in it will do, too.',
    required: 'Type or paste an ID.',
    pinned: 'Pinned people',
    recent: 'Recent people',
    clearRecent: 'Clear recent people',
    demo: 'People in the simulator',
  },
  pins: {
    pin: 'Pin',
    unpin: 'Unpin',
    title: 'Pin this person',
    label: 'Label',
    help: 'The label is kept in this browser until you unpin the person.',
    save: 'Save',
    cancel: 'Cancel',
    pinned: 'Pinned',
    notKept: 'Not pinned: this browser’s storage is full or blocked.',
    unpinned: 'Unpinned',
    full: (most: number) => `You can pin ${number(most)} people at most. Unpin one first.`,
    noAccount: 'Pins belong to an account, and the Data API has not told which one this is (getobj.account).',
    unpinNamed: (label: string) => `Unpin ${label}`,
    moveUp: (label: string) => `Move ${label} up`,
    moveDown: (label: string) => `Move ${label} down`,
  },
  notFound: {
    heading: 'No such page',
    text: 'There is nothing at this address. Open a person by ID instead.',
    badPersonId: 'There is no valid person ID in this address. Open a person by ID instead.',
    badVisitorId: 'There is no valid visitor ID in this address. Open a person by ID instead.',
  },
};

export type LookUpWords = typeof lookUpEn;
