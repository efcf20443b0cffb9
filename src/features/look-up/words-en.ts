/** The words of the look-up, of the lists of pinned and recent people, and of a page that does not exist. */
export const lookUpEn = {
  lookUp: {
    heading: 'Open a person',
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    open: 'Open',
    notAnId: 'This is not an ID. Type a whole number, such as 6145241079, or paste a link with one.',
    required: 'Type or paste an ID.',
    pinned: 'Pinned people',
    recent: 'Recent people',
    clearRecent: 'Clear recent people',
    demo: 'People in the simulator',
    unpin: (label: string) => `Unpin ${label}`,
    moveUp: (label: string) => `Move ${label} up`,
    moveDown: (label: string) => `Move ${label} down`,
  },
  notFound: {
    heading: 'No such page',
    text: 'There is nothing at this address. Open a person by ID instead.',
    badPersonId: 'This address has no valid person ID. Open a person by ID instead.',
    badVisitorId: 'This address has no valid visitor ID. Open a person by ID instead.',
  },
};

export type LookUpWords = typeof lookUpEn;
