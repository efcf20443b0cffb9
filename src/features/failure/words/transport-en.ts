type Words = { title: string; meaning: string; advice: string };

const retryThenOperator =
  'Try again. If it repeats, copy the details and send them to whoever runs this viewer.';

/** What fails on the way to the Data API and back, or in the page itself, in English. */
export const wayNoticesEn = {
  offline: {
    title: 'You are offline',
    meaning: 'This device has no network, so no data can be requested.',
    advice: 'Check the cable or the Wi-Fi. When the network is back, the page goes on by itself.',
  },
  network: {
    title: 'The server cannot be reached',
    meaning: 'The connection was refused, or cut before the answer was complete.',
    advice: 'Check your network or VPN, then try again. If it repeats, tell whoever runs this viewer.',
  },
  timeout: {
    title: 'The answer took too long',
    meaning: 'No complete answer came in time, so this page stopped waiting.',
    advice: 'Try again. If it repeats, the Data API or your network is slow now: wait a few minutes.',
  },
  cross_site_request: {
    title: 'The server took the request for another site’s',
    meaning: 'It answers only the viewer’s own page; the Data API has not seen the request.',
    advice:
      'Open the viewer in a new tab at its own address, and try again. If it repeats, copy the details and send them to whoever runs this viewer.',
  },
  request_too_large: {
    title: 'The request is too large',
    meaning: 'The viewer’s server does not take requests of this size; the Data API has not seen it.',
    advice: 'Copy the details and send them to whoever runs this viewer.',
  },
  content_type_not_supported: {
    title: 'The request did not reach the server as JSON',
    meaning: 'Something on the way may have changed it; the Data API has not seen it.',
    advice: retryThenOperator,
  },
  http_too_many: {
    title: 'Too many requests at once',
    meaning: 'A server on the way is holding back requests for now.',
    advice: 'Wait a minute, then try again.',
  },
  http_denied: {
    title: 'A server on the way refused the request',
    meaning: 'A proxy or a firewall did not let the request through; the Data API has not seen it.',
    advice:
      'Check your network or VPN, then try again. If it repeats, copy the details for your network’s administrator.',
  },
  http_not_found: {
    title: 'There is no Data API at this address',
    meaning: 'The server that answered does not lead to the Data API.',
    advice: 'Copy the details and send them to whoever runs this viewer: its set-up is wrong.',
  },
  http_rejected: {
    title: 'A server on the way did not accept the request',
    meaning: 'It found something wrong with the request; the Data API has not seen it.',
    advice: retryThenOperator,
  },
  http_unavailable: {
    title: 'The Data API is not available now',
    meaning: 'A server on the way got no answer from it: it may be overloaded or under maintenance.',
    advice: 'Wait a few minutes, then try again.',
  },
  http_server: {
    title: 'A server on the way failed',
    meaning: 'It answered with an error of its own instead of data.',
    advice: 'Try again in a minute. If it repeats, copy the details for whoever runs this viewer.',
  },
  http_other: {
    title: 'A server on the way gave an unexpected answer',
    meaning: 'Its answer was neither data nor an error.',
    advice: retryThenOperator,
  },
  not_json_html: {
    title: 'A web page came instead of data',
    meaning: 'Often this is a network that wants you to sign in to it first, or a proxy.',
    advice: 'Open any site in a new tab and sign in to the network if it asks. Then try again.',
  },
  not_json_invalid: {
    title: 'The answer is damaged',
    meaning: 'It is incomplete or not valid JSON, so nothing of it is shown.',
    advice: retryThenOperator,
  },
  not_json_empty: {
    title: 'The answer is empty',
    meaning: 'An answer came with nothing in it. This does not mean that there are no visitors.',
    advice: retryThenOperator,
  },
  wrong_envelope: {
    title: 'This answer is not from the Data API',
    meaning: 'JSON came, but not in the form in which the Data API answers.',
    advice: retryThenOperator,
  },
  wrong_id: {
    title: 'The answer belongs to another request',
    meaning: 'It was thrown away, so that you never see another person’s data.',
    advice: 'Try again. If it repeats, copy the details: a proxy may be mixing up answers.',
  },
  wrong_shape: {
    title: 'The data came in an unexpected form',
    meaning: 'What the Data API promises is missing or of another kind, so nothing of it is shown.',
    advice: retryThenOperator,
  },
  own_fault: {
    title: 'The page itself has failed',
    meaning: 'This is a fault of the viewer, not of the account or your network.',
    advice: 'Reload the page. If it repeats, copy the details and send them to whoever runs this viewer.',
  },
} satisfies Record<string, Words>;
