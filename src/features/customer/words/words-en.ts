/** Lines above a page that is shown on a customer’s behalf, or is not. */
export const customerBannerEn = {
  onBehalf: {
    otherThanChosen: (customer: string, chosen: string) =>
      `This page belongs to ${customer}. The customer you chose is ${chosen}.`,
    switchTo: (customer: string) => `Switch to ${customer}`,
    taken: (customer: string) => `No customer in the link: opened for ${customer}.`,
    change: 'Change',
    ignored: (userId: number) =>
      `The link names user_id ${userId}, which does not apply to your account: the person shown is from your own account.`,
  },
};

export type CustomerBannerWords = typeof customerBannerEn;
