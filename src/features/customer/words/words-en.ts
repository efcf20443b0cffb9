/** The customer’s button, and the lines above a page that say whose it is. */
export const customerBannerEn = {
  onBehalf: {
    choose: 'Choose a customer',
    changeFrom: (customer: string) => `${customer}, change the customer`,
    otherThanChosen: (customer: string, chosen: string) =>
      `This page belongs to ${customer}. You chose ${chosen}.`,
    switchTo: (customer: string) => `Switch to ${customer}`,
    taken: (customer: string) => `The link names no customer: opened for ${customer}.`,
    change: 'Change',
    ignored: (userId: number) =>
      `The link’s user_id ${userId} does not apply to your account. What is shown is from your own account.`,
  },
};

export type CustomerBannerWords = typeof customerBannerEn;
