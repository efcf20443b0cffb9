import { buttonsEn } from '#src/ui/words-en.ts';
import { apiNoticesEn, pathToList, signInAgain } from './api-en.ts';
import { transportNoticesEn } from './transport-en.ts';

/** Every failure. */
export const failureEn = {
  failures: {
    notices: { ...apiNoticesEn, ...transportNoticesEn },
    /** The advice of a failure that has none of its own. */
    askItTeam: 'Try again. If it fails again, copy the details and send them to your IT team.',
    /** The main button of a failure. */
    actions: {
      try_again: buttonsEn.tryAgain,
      sign_in: buttonsEn.signIn,
      choose_customer: 'Choose a customer',
      wait_minute: buttonsEn.tryAgain,
      wait_day: buttonsEn.tryAgain,
      reload: buttonsEn.reload,
      look_up: 'Open another person',
    },
    tryingAgain: 'Trying again…',
    whoCanFix: (who: string) => `Who can fix it: ${who}`,
    noActionNeeded: 'No action needed',
    who: {
      you: 'you',
      administrator: 'the account’s administrator',
      customerAdministrator: 'the administrator of the customer’s account',
      customerAdministratorOf: (customer: string) =>
        `the administrator of the customer’s account “${customer}”`,
      provider: 'the provider’s support service (UIS, CoMagic, CallGear)',
      operator: 'your IT team',
      network: 'your network administrator',
    },
    /** Why a customer's data may not come, by the API's status; said of the customer. */
    customerStatus: {
      waiting: 'waiting for activation',
      manual_lock: 'locked by hand',
      limit_lock: 'locked by its limit',
      debt_lock: 'locked for debt',
    },
    customerIs: (status: string) => `The customer is ${status}.`,
    /** Above the sign-in form, after signing in with login and password. */
    sessionEnded: {
      title: (time: string) => `Your session ended at ${time}`,
      meaning: 'After signing in with login and password, a session lasts one hour.',
      advice: signInAgain,
    },
    components: {
      one: (name: string) => `It needs “${name}”.`,
      oneOf: (names: string) => `It needs one of these: ${names}.`,
      quoted: (name: string) => `“${name}”`,
      /** By the API's mnemonics. Any other is shown as it came, as is a name in words. */
      known: {
        dataapi: 'Data API',
        /** Of `get.person_visitors`. */
        dataapi_provisioning: 'Data API for configuration',
        dataapi_reports: 'Data API for reports',
        call_center: 'Contact center',
        call_tracking: 'Call tracking',
        consultant: 'Website chat',
        lead: 'Lead generator',
        sitephone: 'Sitephone',
        upload_chats: 'Upload of chats',
        upload_offline_messages: 'Upload of requests',
      },
    },
    apiMessage: 'Data API message',
    noApiMessage: 'The Data API sent no message.',
    offlineLine: 'You are offline. The page waits for the network.',
    helperLink: 'More in the provider’s documentation',
    address: {
      label: 'Your IP address',
      copy: 'Copy the address',
      hint: 'If your company runs this viewer on its own server, all agents share one fixed address. Only that one has to be on the list.',
      message: (address: string) =>
        `Hello, could you allow the IP address ${address} to use the Data API of our account?\nWhere: ${pathToList}.\nWithout it, the Data API refuses my requests with “ip_not_whitelisted”.`,
      customerMessage: (address: string, customer: string | null) =>
        `Hello, could you allow the IP address ${address} to use the Data API of your account${customer === null ? '' : ` “${customer}”`}?\nWhere: ${pathToList}.\nWithout it, the Data API refuses my requests on your behalf with “ip_not_whitelisted”.`,
      messageLabel: 'Message to the administrator',
      copyMessage: 'Copy the message',
    },
    limit: {
      size: {
        minute: (size: string) => `Points per minute: ${size}.`,
        hour: (size: string) => `Points per hour: ${size}.`,
        day: (size: string) => `Points per day: ${size}.`,
      },
      /** `left` counts down: 0:52. */
      resetsIn: (left: string) => `Resets in ${left}`,
      /** `when`: “tomorrow at 04:05”. */
      resets: (when: string) => `Resets ${when}`,
      isReset: 'The limit has reset. Try again.',
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
  },
};

export type FailureWords = typeof failureEn;
