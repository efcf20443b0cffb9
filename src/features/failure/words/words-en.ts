import { apiNoticesEn } from './api-en.ts';
import { wayNoticesEn } from './transport-en.ts';

const path = 'Administrator → Account → Rules and security settings → API';

/** The words of every failure in English; their type is the type in every language. */
export const failuresEn = {
  notices: { ...apiNoticesEn, ...wayNoticesEn },
  /** The button that leads out of the failure. */
  actions: {
    try_again: 'Try again',
    sign_in: 'Sign in',
    choose_customer: 'Choose a customer',
    wait_minute: 'Try again',
    wait_day: 'Try again',
    reload: 'Reload the page',
    look_up: 'Open another person',
  },
  whoCanFix: 'Who can fix it',
  /** After “who can fix it:”. */
  who: {
    you: 'you',
    administrator: 'the administrator of the account',
    customerAdministrator: 'the administrator of the customer’s account',
    customerAdministratorOf: (customer: string) =>
      `the administrator of the customer’s account “${customer}”`,
    provider: 'the provider’s support service (UIS, CoMagic, CallGear)',
    operator: 'whoever runs this viewer in your company',
    network: 'whoever looks after your network',
    time: 'nobody needs to: it passes by itself',
  },
  sessionEndedAt: (time: string) => `Your session ended at ${time}`,
  components: (names: string) => `One of these components is needed: ${names}.`,
  apiMessage: 'Message of the Data API',
  noApiMessage: 'The Data API gave no message.',
  helperLink: 'More in the provider’s documentation',
  address: {
    label: 'Your IP address',
    copy: 'Copy the address',
    hint: 'If your company runs this viewer on its own server, all agents ask from one fixed address, and only that one has to be on the list.',
    message: (address: string) =>
      `Hello! Please allow the IP address ${address} to use the Data API of our account.\nWhere: ${path}.\nWithout it, the Data API refuses my requests with “ip_not_whitelisted”.`,
    customerMessage: (address: string, customer: string | null) =>
      `Hello! Please allow the IP address ${address} to use the Data API of your account${customer === null ? '' : ` “${customer}”`}.\nWhere: ${path}.\nWithout it, the Data API refuses my requests on your behalf with “ip_not_whitelisted”.`,
    messageLabel: 'Message to the administrator',
    copyMessage: 'Copy the message',
  },
  limit: {
    perMinute: (size: string) => `Points allowed each minute: ${size}.`,
    perDay: (size: string) => `Points allowed each day: ${size}.`,
    /** `left` is a clock of what remains: 0:52 or 8:44:52. */
    resetsIn: (left: string) => `Resets in ${left}`,
  },
  details: 'Details',
  copyDetails: 'Copy details',
  detailLabels: {
    method: 'Method',
    mnemonic: 'Mnemonic',
    code: 'Code',
    requestId: 'Request ID',
    time: 'Time',
    httpStatus: 'HTTP status',
    appVersion: 'Viewer version',
  },
};

export type FailureWords = typeof failuresEn;
