/** The page of Bitrix24: loaded with that page. */
export const bitrix24En = {
  heading: 'For Bitrix24',
  purpose:
    'Bitrix24 opens this page beside a contact, a lead, a deal or a call, and the page shows that person. An administrator of the portal installs it.',
  silent: 'Bitrix24 does not answer',
  failed: 'Bitrix24 has not sent the contact',
  unreadable: 'Its answer cannot be read.',
  timeout: 'No answer within 15\u00a0seconds.',
  network: 'The portal cannot be reached.',
  noContact: 'No phone and no e-mail in Bitrix24. Find the person here.',
  install: 'Install in Bitrix24',
  where: 'Where to show the person',
  places: { contact: 'Contact’s tab', lead: 'Lead’s tab', deal: 'Deal’s tab', call: 'Call card' },
  start: 'Install',
  installed: 'Installed',
  adminOnly: 'Only an administrator of the portal can install this.',
};

export type Bitrix24Words = typeof bitrix24En;
