const pathToList =
  'Administrator → Account → Rules and security settings → API, or in the new portal IP restrictions → API access';
const rule = 'A rule may be an address, a range of addresses or a place (country, region, city).';

export const failureEn = {
  /** The title, and in a second line an advice unless the button fixes it. */
  notices: {
    invalidToken: 'This access token doesn’t work. Copy it again.',
    expiredToken: 'This access token has expired.\nAsk the account’s administrator for a new one.',
    blockedToken: 'This access token is blocked.\nThe account’s administrator can unblock it.',
    password: 'Wrong login or password.',
    ipNotAllowed: `Your IP address is not on the account’s allowlist.\nThe account’s administrator can add it in ${pathToList}. ${rule}`,
    customerAddress: `Your IP address is not on the allowlist of the customer’s account.\nThe administrator of the customer’s account can add it in ${pathToList}. ${rule}`,
    forbidden: 'You don’t have access to this.\nSend the message below to your administrator.',
    missingComponent: 'This isn’t in your account’s plan.\nSend the message below to your administrator.',
    history: 'This portal keeps no history.',
    account: 'The account is disabled.\nIts administrator can ask the provider why.',
    customer: 'Choose a customer first.',
    otherCustomer: 'This customer can’t be opened. Choose another one.',
    unknownId: 'Nothing found for this ID.\nIt may be another kind of ID, or an ID of another account.',
    day: 'No points left today.',
    hour: 'No points left this hour.',
    rateLimited: 'Too many requests at once. Try again in a minute.',
    unavailable: 'The service isn’t responding. Try again in a few minutes.',
    network: 'There is no connection to the service. Check your network or VPN.',
    captivePortal: 'Your network asks you to sign in first.\nOpen any site in a new tab and sign in there.',
    unexpectedResponse:
      'The service answered with an error.\nCopy the details and send them to your administrator.',
    appCrash:
      'Something went wrong on this page.\nIf it fails again, copy the details and send them to your administrator.',
  },
  /** The titles of those that have a time: 00:38. */
  timed: {
    day: (time: string) => `No points left today. They reset at ${time}.`,
    hour: (time: string) => `No points left this hour. They reset at ${time}.`,
    rateLimited: (time: string) => `Too many requests at once. Try again at ${time}.`,
    unavailable: (time: string) => `The service isn’t responding. Try again at ${time}.`,
  },
  /** The titles of `component`, by what the method gives. */
  notInPlan: {
    people: 'People’s records aren’t in your account’s plan.',
    properties: 'Custom properties aren’t in your account’s plan.',
    calls: 'Calls aren’t in your account’s plan.',
    requests: 'Requests aren’t in your account’s plan.',
    chats: 'Chats aren’t in your account’s plan.',
    addressBook: 'The address book isn’t in your account’s plan.',
    history: 'History isn’t in your account’s plan.',
    visits: 'Visits aren’t in your account’s plan.',
    account: 'Account data isn’t in your account’s plan.',
    transcripts: 'Transcripts aren’t in your account’s plan.',
  },
  sessionEnded: (time: string) => `Your session ended at ${time}`,
  refreshFailed: 'Couldn’t refresh',
  offline: 'You are offline. Loading resumes when you’re back online.',
  /** Before a countdown: 0:52. */
  minute: 'Minute limit reached. Loading resumes in',
  tryingAgain: 'Trying again…',
  address: {
    label: 'Your IP address',
    copy: 'Copy the address',
    /** `customer`: '' without a name; null: of the agent’s own account. */
    message: (address: string, customer: string | null) =>
      `Hello, could you allow the IP address ${address} to use the Data API of ${customer === null ? 'our account' : `your account${customer && ` “${customer}”`}`}?\nWhere: ${pathToList}.\nWithout it, the Data API refuses my requests${customer === null ? '' : ' on your behalf'} with “ip_not_whitelisted”.`,
    messageLabel: 'Message to the administrator',
    copyMessage: 'Copy the message',
  },
  refusalMessage: (method: string, mnemonic: string) =>
    `Hello, the Data API doesn’t let me call ${method} (“${mnemonic}”). Could you give me access?`,
  /** `pages`: the language of the account’s own pages, whose names these are. */
  rights: {
    pages: 'en' as 'en' | 'ru',
    or: 'or',
    needed: (rights: string) => `Needed: ${rights}.`,
    where: {
      forbidden: 'Where: Administrator → User management.',
      missingComponent: 'Where: Account → Rates and options.',
    },
  },
  /** Shown while the account lacks the component that opening a person needs. */
  configuration: {
    title: 'This access token can’t open people yet.',
    advice:
      'The account needs the component “Data API for configuration”. Its administrator can add it. Finding people works without it.',
    message:
      'Hello, could you add the component “Data API for configuration” to our account?\nWithout it, the Data API refuses my requests for people with “method_component_disabled”.',
  },
  details: 'Details',
  copyDetails: 'Copy details',
  /** In this order. */
  detailLabels: {
    method: 'Method',
    mnemonic: 'Mnemonic',
    message: 'Message',
    code: 'Code',
    requestId: 'Request ID',
    at: 'Time',
    httpStatus: 'HTTP status',
    appVersion: 'Viewer version',
  },
};
