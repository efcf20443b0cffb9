/** Rows of a report that break the published types. */
export const brokenRows: readonly unknown[] = [
  null,
  'not a row',
  42,
  [],
  { id: '5139999001', start_time: 'yesterday', date_time: 7, person_id: 'nobody', visitor_id: -1 },
  { person_id: 2 ** 53 + 2, visitor_id: {}, contact_phone_number: ['79165553116'], visitor_name: 346356 },
];
