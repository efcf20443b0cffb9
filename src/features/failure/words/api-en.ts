type Words = { title: string; meaning: string; advice: string };

const retryThenOperator =
  'Try again. If it repeats, copy the details and send them to whoever runs this viewer.';

/** What the Data API refuses, in English: a name per notice, most of them the mnemonic itself. */
export const apiNoticesEn = {
  access_token_invalid: {
    title: 'This access token is not valid',
    meaning: 'The account has no such access token, or its session has ended.',
    advice: 'Sign in again: this page opens anew, with its filter.',
  },
  access_token_expired: {
    title: 'This access token has expired',
    meaning: 'The token has an end date in the account, and that date has passed.',
    advice: 'Sign in with another token, or ask the administrator for a new one.',
  },
  access_token_blocked: {
    title: 'This access token is blocked',
    meaning: 'The token has been blocked in the account.',
    advice: 'Ask the administrator why, or sign in with another token.',
  },
  session_ended: {
    title: 'Your session has ended',
    meaning: 'After signing in with login and password, a session lasts one hour.',
    advice: 'Sign in again: this page opens anew, with its filter.',
  },
  auth_error: {
    title: 'The login or the password is wrong',
    meaning: 'The account has no user with this login and this password.',
    advice: 'Check the keyboard layout and Caps Lock, then sign in again.',
  },
  ip_not_whitelisted: {
    title: 'Your IP address is not on the list of the account',
    meaning: 'The account answers only the IP addresses on its list, and yours is not there.',
    advice:
      'Ask the administrator to add the address in Administrator → Account → Rules and security settings → API. Then try again.',
  },
  ip_not_whitelisted_customer: {
    title: 'Your IP address is not on the list of the customer’s account',
    meaning:
      'The customer’s account answers only the IP addresses on its own list, and yours is not there. The list of your partner account does not count.',
    advice:
      'Ask the customer’s administrator to add the address in Administrator → Account → Rules and security settings → API. Then try again.',
  },
  forbidden: {
    title: 'You have no right to this data',
    meaning:
      'The administrator has not given this right to you, or to the user whose access token you signed in with.',
    advice: 'Ask the administrator for the right, then try again.',
  },
  method_component_disabled: {
    title: 'The account lacks a component',
    meaning: 'This data comes only with a paid component, and the account does not have it.',
    advice: 'Ask the administrator to connect the component, then try again.',
  },
  parameter_component_disabled: {
    title: 'A part of the request needs a component',
    meaning: 'A part of this request works only with a paid component, and the account does not have it.',
    advice: 'Ask the administrator to connect the component, then try again.',
  },
  account_inactive: {
    title: 'The account is disabled',
    meaning: 'The provider has switched the account off, so it answers nothing.',
    advice: 'Ask the administrator to contact the provider’s support service, then try again.',
  },
  limit_minute: {
    title: 'The limit for this minute is spent',
    meaning: 'All users of the account together have spent the points that it has for one minute.',
    advice: 'Wait: when the limit resets, this page tries again by itself, once.',
  },
  limit_day: {
    title: 'The limit for today is spent',
    meaning: 'All users of the account together have spent the points that it has for one day.',
    advice:
      'This page asks for nothing by itself until the limit resets. The administrator can ask the provider for a higher one.',
  },
  limit_other: {
    title: 'A limit of the account is spent',
    meaning: 'The account has spent the points that it has for now.',
    advice: 'Wait a few minutes, then try again.',
  },
  internal_error: {
    title: 'The Data API had an internal error',
    meaning: 'It got the request but could not answer. This says nothing about the person.',
    advice:
      'Try again in a minute. If it repeats, copy the details and send them to the provider’s support service.',
  },
  required_parameter_missed: {
    title: 'The request lacks something the Data API requires',
    meaning: 'This page left out a value that the Data API wants from your kind of account.',
    advice: retryThenOperator,
  },
  customer_required: {
    title: 'Choose a customer first',
    meaning: 'Your account serves other companies, and none of them has been chosen yet.',
    advice: 'Choose the customer, and the person opens.',
  },
  customer_not_accepted: {
    title: 'This customer cannot be used',
    meaning: 'The Data API does not accept the customer in the link: it may be gone, or not yours.',
    advice: 'Choose the customer again, and the person opens.',
  },
  id_not_accepted: {
    title: 'The Data API does not accept this ID',
    meaning: 'In this account, there is nothing to open under this ID.',
    advice: 'Check the ID, and whether it is a person ID or a visitor ID. Then open it again.',
  },
  invalid_parameter_value: {
    title: 'The Data API does not accept a value',
    meaning: 'One of the values in the request is not allowed.',
    advice: 'Check the ID and open it again. If it repeats, copy the details for whoever runs this viewer.',
  },
  data_type_error: {
    title: 'A value is of the wrong kind',
    meaning: 'The Data API wants another kind of value, such as a number instead of text.',
    advice: retryThenOperator,
  },
  unexpected_parameters: {
    title: 'The Data API does not know a part of the request',
    meaning: 'This page sent something that the method does not take.',
    advice: retryThenOperator,
  },
  invalid_parameters_combination: {
    title: 'The parts of the request do not go together',
    meaning: 'Each part is known to the Data API, but not in this combination.',
    advice: retryThenOperator,
  },
  error: {
    title: 'The Data API refused the request',
    meaning: 'It gave the reason in its own words; they are shown below.',
    advice: 'Do what its message says, then try again. If it repeats, copy the details.',
  },
  sort_prohibited: {
    title: 'The Data API does not sort this way',
    meaning: 'This page asked for an order that the method does not offer.',
    advice: retryThenOperator,
  },
  filter_prohibited: {
    title: 'The Data API does not filter this way',
    meaning: 'This page asked for a filter that the method does not offer.',
    advice: retryThenOperator,
  },
  date_interval_limit_reached: {
    title: 'The dates are too far apart',
    meaning: 'The Data API covers three months at most in one request.',
    advice: retryThenOperator,
  },
  method_not_found: {
    title: 'The Data API does not have this method',
    meaning: 'The portal or the version that this viewer asks does not offer what it needs.',
    advice: 'Copy the details and send them to whoever runs this viewer: its portal address may be wrong.',
  },
  parse_error: {
    title: 'The request reached the Data API damaged',
    meaning: 'What arrived was not valid JSON: something on the way may have changed it.',
    advice: retryThenOperator,
  },
  invalid_request: {
    title: 'The Data API does not recognise the request',
    meaning: 'The outer form of the request was wrong when it arrived.',
    advice: retryThenOperator,
  },
  batch_operations_not_supported: {
    title: 'The Data API takes one request at a time',
    meaning: 'Several requests arrived as one, and it refuses that.',
    advice: retryThenOperator,
  },
  notifications_not_supported: {
    title: 'The request arrived without its number',
    meaning: 'The Data API answers only numbered requests; the number may have been lost on the way.',
    advice: retryThenOperator,
  },
  unknown_mnemonic: {
    title: 'The Data API refused for an unknown reason',
    meaning: 'Its own message is shown below, unchanged.',
    advice: 'Try again. If it repeats, copy the details and send them to the provider’s support service.',
  },
} satisfies Record<string, Words>;
