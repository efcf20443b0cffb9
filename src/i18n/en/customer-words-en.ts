/** Whose data a page shows, and a partner’s choice of the customer. */
export const customerEn = {
  /** The customer’s button, and the line above a page that names the customer. */
  onBehalf: {
    choose: 'Choose a customer',
    changeFrom: (customer: string) => `${customer}, change the customer`,
  },
  /** A partner's choice of the customer. */
  customers: {
    label: 'Customer',
    placeholder: 'Name, site, login or ID',
    loading: 'Loading customers',
    none: 'Nothing found. Archived customers are not listed: type the user ID.',
    typeUserId: 'Type the customer’s user ID.',
    typeMore: 'Type a name',
    recent: 'Recent',
    /** Opens the list of a customer's further users. */
    otherUser: (count: number) => `Other user (${count})`,
    /** A customer whose name is not known. */
    userId: (userId: number) => `User ID\u00a0${userId}`,
    /** Why a customer’s data may not come. */
    status: {
      waiting: 'Waiting for activation',
      manual_lock: 'Locked by hand',
      limit_lock: 'Locked by its limit',
      debt_lock: 'Locked for debt',
    },
    why: 'Your account serves other companies. Choose whose data to open.',
  },
};

export type CustomerWords = typeof customerEn;
