/** What a card says of a record that is not as documented. */
export const unreadableEn = {
  unreadable: {
    record: 'This record could not be read.',
    part: (fields: string) => `Part of this record could not be read: ${fields}.`,
    fields: {
      person_id: 'person ID',
      visitor_id: 'visitor ID',
      name: 'name',
      phones: 'phones',
      emails: 'e-mails',
      company: 'company',
      commentary: 'comment',
    },
  },
};

export type UnreadableWords = typeof unreadableEn;
