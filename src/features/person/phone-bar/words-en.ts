/** The words of the bar at the lower edge of a phone. */
export const phoneBarEn = {
  phoneBar: {
    /** `contact`: the phone, else the e-mail, that the bar is for; null: there is none. */
    label: (contact: string | null) => (contact === null ? 'Quick actions' : `Quick actions: ${contact}`),
    copyPhone: 'Copy phone',
    copyEmail: 'Copy e-mail',
    find: 'Find',
  },
};

export type PhoneBarWords = typeof phoneBarEn;
