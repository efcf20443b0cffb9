/** How the field understands what is typed, in English; their type is the type in every language. */
export const fieldEn = {
  options: 'Suggestions',
  kinds: {
    person: 'Person',
    visitor: 'Person of visitor',
    phone: 'Phone',
    email: 'E-mail',
    name: 'Name',
  },
  known: { pinned: 'Pinned', recent: 'Recent', opened: 'Opened' },
  notUnderstood: 'This is not a phone, an e-mail, a name or an ID.',
};

export type FieldWords = typeof fieldEn;
