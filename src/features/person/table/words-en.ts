/** The words of the table of records, and of the choice between it and the cards. */
export const tableEn = {
  table: {
    view: 'View',
    cards: 'Cards',
    table: 'Table',
    name: 'Name',
    id: 'ID',
    /** After what a cell says. */
    differs: 'differs',
    /** Beside the tint of such cells. */
    legend: 'Differs from other records',
    ascending: 'ascending',
    descending: 'descending',
  },
};

export type TableWords = typeof tableEn;
