/** How the field understands what is typed, in English; their type is the type in every language. */
export const fieldEn = {
  options: 'Suggestions',
  kinds: {
    person: 'Person',
    visitor: 'Visitor ID',
    phone: 'Phone',
    email: 'E-mail',
    name: 'Name',
  },
  /** To take another reading of digits that opened nobody. */
  open: {
    person: (id: string) => `Open person ${id}`,
    visitor: (id: string) => `Find the person of visitor ${id}`,
    phone: (phone: string) => `Search phone ${phone}`,
  },
  known: { pinned: 'Pinned', recent: 'Recent', opened: 'Opened' },
  notUnderstood: 'This is not a phone, an e-mail, a name or an ID.',
};

export type FieldWords = typeof fieldEn;
