/** Without an `advice` of its own, a failure is one for the IT team. */
export type NoticeWords = { title: string; meaning: string; advice?: string };

const askProvider =
  'Try again. If it fails again, copy the details and send them to the provider’s support service.';
export const pathToList = 'Administrator → Account → Rules and security settings → API';
export const signInAgain = 'Sign in again. You’ll return to this page, filter included.';

/** What the Data API refuses, in English. Most keys are mnemonics. */
export const apiNoticesEn = {
  access_token_invalid: {
    title: 'This access token is not valid',
    meaning: 'The account has no such access token, or its session has ended.',
    advice: signInAgain,
  },
  access_token_expired: {
    title: 'This access token has expired',
    meaning: 'Its end date, set in the account, has passed.',
    advice: 'Sign in with another token, or ask the administrator for a new one.',
  },
  access_token_blocked: {
    title: 'This access token is blocked',
    meaning: 'It was blocked in the account.',
    advice: 'Ask the administrator why, or sign in another way.',
  },
  auth_error: {
    title: 'Wrong login or password',
    meaning: 'The account has no user with this login and password.',
    advice: 'Check the keyboard layout and Caps Lock, then sign in again.',
  },
  ip_not_whitelisted: {
    title: 'Your IP address is not on the account’s list',
    meaning: 'The account only answers IP addresses on its list.',
    advice: `Ask the administrator to add the address in ${pathToList}. Then try again.`,
  },
  ip_not_whitelisted_customer: {
    title: 'Your IP address is not on the list of the customer’s account',
    meaning:
      'The customer’s account only answers IP addresses on its own list. Your partner account’s list does not count.',
    advice: `Ask the customer’s administrator to add the address in ${pathToList}. Then try again.`,
  },
  forbidden: {
    title: 'You don’t have access to this data',
    meaning: 'The user you signed in as has no right to it.',
    advice: 'Ask the administrator for access, then try again.',
  },
  method_component_disabled: {
    title: 'Your plan doesn’t include this data',
    meaning: 'It needs a paid component that the account doesn’t have.',
    advice: 'Ask the administrator to add it to the plan, then try again.',
  },
  parameter_component_disabled: {
    title: 'Your plan doesn’t include part of this request',
    meaning: 'It needs a paid component that the account doesn’t have.',
    advice: 'Ask the administrator to add it to the plan, then try again.',
  },
  account_inactive: {
    title: 'The account is disabled',
    meaning: 'The provider has switched it off.',
    advice: 'Ask the administrator to contact the provider’s support service, then try again.',
  },
  limit_minute: {
    title: 'Minute limit reached',
    meaning: 'The account’s users have used all its points for this minute.',
    advice: 'The page tries again by itself, once, when the limit resets.',
  },
  limit_hour: {
    title: 'Hourly limit reached',
    meaning: 'The account’s users have used all its points for this hour.',
    advice: 'Try again when the limit has reset. The administrator can ask the provider for a higher limit.',
  },
  limit_day: {
    title: 'Daily limit reached',
    meaning: 'The account’s users have used all its points for today.',
    advice:
      'The page loads nothing by itself until the limit resets. The administrator can ask the provider for a higher limit.',
  },
  limit_other: {
    title: 'Account limit reached',
    meaning: 'The account has no points left for now.',
    advice: 'The limit usually resets in a few minutes. Then try again.',
  },
  internal_error: {
    title: 'Internal error in the Data API',
    meaning: 'It got the request but could not answer. This says nothing about the person.',
    advice:
      'Try again in a minute. If it fails again, copy the details and send them to the provider’s support service.',
  },
  required_parameter_missed: {
    title: 'The request lacks a required value',
    meaning: 'The Data API requires it from your kind of account, and this page did not send it.',
  },
  customer_required: {
    title: 'Choose a customer first',
    meaning: 'Your account serves other companies, and no customer is chosen yet.',
    advice: 'Choose whose data to open.',
  },
  customer_not_accepted: {
    title: 'This customer can’t be opened',
    meaning: 'The customer in the link may no longer exist, or may not be yours.',
    advice: 'Choose a customer again.',
  },
  id_not_accepted: {
    title: 'Nothing found for this ID',
    meaning: 'The Data API does not accept it in this account.',
    advice: 'Check the ID: is it a person ID or a visitor ID?',
  },
  invalid_parameter_value: {
    title: 'The Data API does not accept a value',
    meaning: 'One of the values in the request is not allowed.',
    advice:
      'Check the ID and open it again. If it fails again, copy the details and send them to your IT team.',
  },
  data_type_error: {
    title: 'A value has the wrong type',
    meaning: 'The Data API expects another type, such as a number instead of text.',
  },
  unexpected_parameters: {
    title: 'The request has an unknown parameter',
    meaning: 'This page sent a parameter that the Data API method does not take.',
  },
  invalid_parameters_combination: {
    title: 'The request’s parameters don’t go together',
    meaning: 'The Data API takes each of them, but not in this combination.',
  },
  error: {
    title: 'The Data API refused the request',
    meaning: 'Its own message is below.',
    advice:
      'Do what the message says, then try again. If it fails again, copy the details and send them to the provider’s support service.',
  },
  sort_prohibited: {
    title: 'This sort order is not supported',
    meaning: 'The Data API method does not offer it.',
  },
  filter_prohibited: {
    title: 'This filter is not supported',
    meaning: 'The Data API method does not offer it.',
  },
  date_interval_limit_reached: {
    title: 'The date range is too long',
    meaning: 'One request covers three months at most.',
  },
  method_not_found: {
    title: 'The Data API does not have this method',
    meaning: 'The portal or API version that this viewer uses does not offer it.',
    advice: 'Copy the details and send them to your IT team: the portal’s address may be wrong.',
  },
  parse_error: {
    title: 'The request arrived damaged',
    meaning: 'The Data API got invalid JSON: something on the way may have changed the request.',
  },
  invalid_request: {
    title: 'The Data API does not recognise the request',
    meaning: 'What arrived is not a valid JSON-RPC request.',
  },
  batch_operations_not_supported: {
    title: 'The Data API takes one request at a time',
    meaning: 'Several requests arrived as one.',
  },
  notifications_not_supported: {
    title: 'The request arrived without its request ID',
    meaning: 'The Data API only answers requests that have one. It may have been lost on the way.',
  },
  unknown_mnemonic: {
    title: 'Unknown error from the Data API',
    meaning: 'Its own message is below.',
    advice: askProvider,
  },
} satisfies Record<string, NoticeWords>;
