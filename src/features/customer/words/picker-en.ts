import { customerStatusEn } from '#src/features/failure/words/customer-status-en.ts';
import { number } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';

const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralEn(value, { one, other })}`;

/** The words of a partner's choice of the customer in English; their type is the type in every language. */
export const customersEn = {
  label: 'Customer',
  placeholder: 'Name, site, login or ID',
  loading: 'Loading customers',
  customers: (total: number) => count(total, 'customer', 'customers'),
  users: (total: number) => count(total, 'user', 'users'),
  fitting: (fitting: number, total: number) => `${number(fitting)} of ${count(total, 'user', 'users')}`,
  noUsers: 'No users, so this customer can’t be opened',
  shown: (shown: number, total: string) =>
    `${total}, first ${number(shown)} shown. Type more to narrow the list.`,
  none: 'Nothing found. Archived customers are not listed: type the user_id (a whole number).',
  typeUserId: 'Type the customer’s user_id (a whole number).',
  recent: 'Recent',
  customerStatus: customerStatusEn,
  unlisted: 'Not in the list',
  unnamed: (customerId: number) => `Customer ${customerId}`,
  chooseUser: (customer: string) => `Choose a user of ${customer}.`,
  allCustomers: 'All customers',
  why: 'Your account serves other companies. Choose whose data to open.',
  whyWanted:
    'The Data API needs a customer here. If your account serves other companies, choose whose data to open.',
  notPartner: 'Not a partner? Continue without a customer',
};

export type CustomerWords = typeof customersEn;
