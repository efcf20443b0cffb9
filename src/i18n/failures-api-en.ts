type Words = { title: string; meaning: string; advice: string };

const retryThenSupport =
  'Try again. If it repeats, copy the details and send them to whoever runs this viewer.';

/** What the Data API refuses, in English: a name per notice, most of them the mnemonic itself. */
export const apiNoticesEn = {
  access_token_invalid: {
    title: 'This access token is not valid',
    meaning: 'The account knows no such access token, or its session has ended.',
    advice: 'Sign in again: this page opens anew, with its filter.',
  },
  access_token_expired: {
    title: 'This access token has expired',
    meaning: 'The key has an end date in the account, and that date has passed.',
    advice: 'Sign in with another token, or ask the administrator for a new one.',
  },
  access_token_blocked: {
    title: 'This access token is blocked',
    meaning: 'The key has been blocked in the account.',
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
    title: 'Your user may not read this',
    meaning: 'The account has not given your user the right to this data.',
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
    meaning: 'All users of the account together have made as many requests as it allows in a minute.',
    advice: 'Wait: when the limit resets, this page tries again by itself, once.',
  },
  limit_day: {
    title: 'The limit for today is spent',
    meaning: 'All users of the account together have made as many requests as it allows in a day.',
    advice:
      'Nothing is asked by itself until the limit resets. The administrator can ask the provider for a higher one.',
  },
  limit_other: {
    title: 'A limit of the account is spent',
    meaning: 'The account has made as many requests as it allows.',
    advice: 'Wait a few minutes, then try again.',
  },
  internal_error: {
    title: 'The Data API failed inside',
    meaning: 'It got the request but failed while answering. This says nothing about the person.',
    advice:
      'Try again in a minute. If it repeats, copy the details and send them to the provider’s support service.',
  },
  required_parameter_missed: {
    title: 'The request lacks something the Data API requires',
    meaning: 'This page left out a value that the Data API wants from your kind of account.',
    advice: retryThenSupport,
  },
  customer_required: {
    title: 'Choose a customer first',
    meaning: 'Your account serves other accounts, and it is not said whose person to show.',
    advice: 'Choose the customer, and the person opens.',
  },
  customer_not_accepted: {
    title: 'This customer cannot be used',
    meaning: 'The Data API does not accept the customer in the link: they may be gone, or not yours.',
    advice: 'Choose the customer anew, and the person opens.',
  },
  id_not_accepted: {
    title: 'The Data API does not accept this ID',
    meaning: 'In this account, the ID stands for nothing that could be opened.',
    advice: 'Check the ID, and that it is a person ID where a person is meant. Then open it again.',
  },
  invalid_parameter_value: {
    title: 'The Data API does not accept a value',
    meaning: 'One of the values in the request is not allowed.',
    advice: 'Check the ID and open it again. If it repeats, copy the details for whoever runs this viewer.',
  },
  data_type_error: {
    title: 'A value is of the wrong kind',
    meaning: 'The Data API wants another kind of value, such as a number instead of text.',
    advice: retryThenSupport,
  },
  unexpected_parameters: {
    title: 'The Data API does not know a part of the request',
    meaning: 'This page sent something that the method does not take.',
    advice: retryThenSupport,
  },
  invalid_parameters_combination: {
    title: 'The parts of the request do not go together',
    meaning: 'Each part is known to the Data API, but not in this combination.',
    advice: retryThenSupport,
  },
  error: {
    title: 'The Data API refused the request',
    meaning: 'It gave the reason in its own words only; they stand below.',
    advice: 'Do what its message says, then try again. If it repeats, copy the details.',
  },
  sort_prohibited: {
    title: 'The Data API does not sort this way',
    meaning: 'This page asked for an order that the method does not offer.',
    advice: retryThenSupport,
  },
  filter_prohibited: {
    title: 'The Data API does not filter this way',
    meaning: 'This page asked for a filter that the method does not offer.',
    advice: retryThenSupport,
  },
  date_interval_limit_reached: {
    title: 'The dates are too far apart',
    meaning: 'The Data API covers three months at most in one request.',
    advice: retryThenSupport,
  },
  method_not_found: {
    title: 'The Data API does not have this method',
    meaning: 'The portal or the version that this viewer asks does not offer what it needs.',
    advice: 'Copy the details and send them to whoever runs this viewer: its portal address may be wrong.',
  },
  parse_error: {
    title: 'The request reached the Data API damaged',
    meaning: 'What arrived was no valid JSON: something on the way may have changed it.',
    advice: retryThenSupport,
  },
  invalid_request: {
    title: 'The Data API does not take this for a request',
    meaning: 'The outer form of the request was wrong when it arrived.',
    advice: retryThenSupport,
  },
  batch_operations_not_supported: {
    title: 'The Data API takes one request at a time',
    meaning: 'Several requests arrived as one, and it refuses that.',
    advice: retryThenSupport,
  },
  notifications_not_supported: {
    title: 'The request arrived without its number',
    meaning: 'The Data API answers only numbered requests; the number may have been lost on the way.',
    advice: retryThenSupport,
  },
  unknown_mnemonic: {
    title: 'The Data API refused for a reason this page does not know',
    meaning: 'Its own message stands below, as it came.',
    advice: 'Try again. If it repeats, copy the details and send them to the provider’s support service.',
  },
} satisfies Record<string, Words>;
