import { counted, number } from '#src/i18n/english.ts';

/** Whose data a page shows, and a partner’s choice of the customer. */
export const customerEn = {
  /** The customer’s button, and the lines above a page that say whose it is. */
  onBehalf: {
    choose: 'Choose a customer',
    changeFrom: (customer: string) => `${customer}, change the customer`,
    otherThanChosen: (customer: string, chosen: string) =>
      `This page belongs to ${customer}. You chose ${chosen}.`,
    switchTo: (customer: string) => `Switch to ${customer}`,
    taken: (customer: string) => `The link names no customer: opened for ${customer}.`,
    change: 'Change',
    ignored: (userId: number) =>
      `The link is for user ID\u00a0${userId}, which does not apply to your account. You see your own account’s data.`,
  },
  /** A partner's choice of the customer. */
  customers: {
    label: 'Customer',
    placeholder: 'Name, site, login or ID',
    loading: 'Loading customers',
    customers: (total: number) => counted(total, 'customer', 'customers'),
    users: (total: number) => counted(total, 'user', 'users'),
    fitting: (fitting: number, total: number) => `${number(fitting)} of ${counted(total, 'user', 'users')}`,
    noUsers: 'No users, so this customer can’t be opened',
    shown: (shown: number, total: string) =>
      `${total}, first ${number(shown)}\u00a0shown. Type more to narrow the list.`,
    none: 'Nothing found. Archived customers are not listed: type the user ID (a whole number).',
    typeUserId: 'Type the customer’s user ID (a whole number).',
    recent: 'Recent',
    unlisted: 'Not in the list',
    unnamed: (customerId: number) => `Customer ${customerId}`,
    /** Of a customer whose name is not known. */
    userId: (userId: number) => `User ID\u00a0${userId}`,
    chooseUser: (customer: string) => `Choose a user of ${customer}.`,
    allCustomers: 'All customers',
    why: 'Your account serves other companies. Choose whose data to open.',
    whyWanted:
      'The Data API needs a customer here. If your account serves other companies, choose whose data to open.',
    notPartner: 'Not a partner? Continue without a customer',
  },
};

export type CustomerWords = typeof customerEn;
