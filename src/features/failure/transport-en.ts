import type { NoticeWords } from './api-en.ts';

/** What fails on the way to the Data API and back, or in the page itself, in English. */
export const transportNoticesEn = {
  offline: {
    title: 'You are offline',
    meaning: 'This device has no network connection.',
    advice: 'Check the cable or the Wi-Fi. The page continues by itself when the network is back.',
  },
  network: {
    title: 'The server cannot be reached',
    meaning: 'The connection failed or broke off.',
    advice: 'Check your network or VPN, then try again. If it fails again, tell your IT team.',
  },
  timeout: {
    title: 'The answer took too long',
    meaning: 'No complete answer came in time, so the page stopped waiting.',
    advice: 'The Data API or your network is slow now. This usually passes in a few minutes. Then try again.',
  },
  cross_site_request: {
    title: 'The server mistook this page for another site',
    meaning: 'It only answers the viewer’s own page. The request did not reach the Data API.',
    advice:
      'Open the viewer in a new tab at its own address. If it fails again, copy the details and send them to your IT team.',
  },
  request_too_large: {
    title: 'The request is too large',
    meaning: 'The viewer’s server does not take requests of this size. It did not reach the Data API.',
    advice: 'Copy the details and send them to your IT team.',
  },
  content_type_not_supported: {
    title: 'The request did not arrive as JSON',
    meaning: 'Something on the way may have changed it. It did not reach the Data API.',
  },
  http_too_many: {
    title: 'Too many requests at once',
    meaning: 'A server on the way is limiting them.',
    advice: 'This usually passes in a minute. Then try again.',
  },
  http_denied: {
    title: 'A server on the way refused the request',
    meaning: 'A proxy or a firewall blocked it. It did not reach the Data API.',
    advice:
      'Check your network or VPN, then try again. If it fails again, copy the details and send them to your network administrator.',
  },
  http_not_found: {
    title: 'There is no Data API at this address',
    meaning: 'A server answered, but it does not lead to the Data API.',
    advice: 'Copy the details and send them to your IT team: the viewer’s settings are wrong.',
  },
  http_rejected: {
    title: 'A server on the way did not accept the request',
    meaning: 'It found something wrong with it. The request did not reach the Data API.',
  },
  http_unavailable: {
    title: 'The Data API is not available now',
    meaning: 'A server on the way got no answer from it. It may be overloaded or under maintenance.',
    advice: 'This usually passes in a few minutes. Then try again.',
  },
  http_server: {
    title: 'A server on the way failed',
    meaning: 'It answered with an error instead of data.',
    advice: 'Try again in a minute. If it fails again, copy the details and send them to your IT team.',
  },
  http_other: {
    title: 'A server on the way gave an unexpected answer',
    meaning: 'It sent neither data nor an error.',
  },
  not_json_html: {
    title: 'A web page came instead of data',
    meaning: 'Usually it comes from a proxy, or from a network that wants you to sign in to it.',
    advice: 'Open any site in a new tab and sign in to the network if it asks. Then try again.',
  },
  not_json_invalid: {
    title: 'The answer is damaged',
    meaning: 'It is incomplete or not valid JSON, so nothing is shown.',
  },
  not_json_empty: {
    title: 'The answer is empty',
    meaning: 'This does not mean that there are no records.',
  },
  wrong_envelope: {
    title: 'This answer is not from the Data API',
    meaning: 'It is JSON, but not in the format of the Data API.',
  },
  wrong_id: {
    title: 'The answer belongs to another request',
    meaning: 'It was discarded, so that you never see another person’s data.',
    advice:
      'Try again. If it fails again, copy the details and send them to your IT team: a proxy may be mixing up answers.',
  },
  wrong_shape: {
    title: 'The data came in an unexpected format',
    meaning: 'Something that the Data API promises is missing or has the wrong type, so nothing is shown.',
  },
  own_fault: {
    title: 'The page itself has failed',
    meaning: 'The error is in the viewer, not in the account or your network.',
    advice: 'Reload the page. If it fails again, copy the details and send them to your IT team.',
  },
} satisfies Record<string, NoticeWords>;
