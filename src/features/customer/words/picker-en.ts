import { pluralEn } from '#src/i18n/plural.ts';

const count = (value: number, one: string, other: string) =>
  `${value.toLocaleString('en')} ${pluralEn(value, { one, other })}`;

/** The words of a partner's choice of the customer in English; their type is the type in every language. */
export const customersEn = {
  label: 'Customer',
  placeholder: 'Name, site, login or ID',
  loading: 'Loading the customers',
  customers: (total: number) => count(total, 'customer', 'customers'),
  users: (total: number) => count(total, 'user', 'users'),
  fitting: (fitting: number, total: number) =>
    `${fitting.toLocaleString('en')} of ${count(total, 'user', 'users')}`,
  noUsers: 'No users, so nobody to ask on behalf of',
  shown: (shown: number, total: string) =>
    `${total}; the first ${shown.toLocaleString('en')} are shown. Type more to find the one you need.`,
  none: 'Nothing found. An archived customer is not in the list: type its user_id, a whole number.',
  typeUserId: 'Type the user_id of the customer, a whole number.',
  recent: 'Recent',
  locked: 'Locked',
  unlisted: 'Not in the list',
  unnamed: (customerId: number) => `Customer ${customerId}`,
  chooseUser: (customer: string) => `Choose a user of ${customer}.`,
  allCustomers: 'All customers',
  choose: 'Choose a customer',
  why: 'Your account serves other companies, and the Data API wants to know on whose behalf you ask.',
  whyWanted:
    'The Data API asks for a customer here. If your account serves other companies, choose whose data to open.',
  notPartner: 'Not a partner? Go on without a customer',
  change: (customer: string) => `${customer}, change the customer`,
};

export type CustomerWords = typeof customersEn;
