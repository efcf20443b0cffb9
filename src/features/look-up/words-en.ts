/** The look-up, the lists of pinned and recent people, and a page that does not exist. */
export const lookUpEn = {
  lookUp: {
    heading: 'Find a person',
    field: 'Phone, e-mail, name or ID',
    find: 'Find',
    required: 'Type or paste a phone, an e-mail, a name or an ID.',
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
    text: 'There is nothing at this address.',
    badPersonId: 'This address has no valid person ID.',
    badVisitorId: 'This address has no valid visitor ID.',
    instead: 'Find the person instead.',
  },
};

export type LookUpWords = typeof lookUpEn;
