/** The look-up, the list of recent people, and a page that does not exist. */
export const lookUpEn = {
  lookUp: {
    heading: 'Find a person',
    field: 'Phone, e-mail, name or ID',
    find: 'Find',
    required: 'Type or paste a phone, an e-mail, a name or an ID.',
    recent: 'Recent people',
    demo: 'People in the simulator',
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
