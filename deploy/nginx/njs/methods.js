// The Data API methods that are forwarded: the reads that the viewer uses, and signing in and out. None changes an
// account. This is the only list: nginx, `npm start` and the tests use it. It must contain every method that the app calls, and may
// contain one before the app calls it.
export default [
  'login.user',
  'logout.user',
  'getobj.account',
  'get.person_visitors',
  'getobj.person_for_visitor',
  'getobj.visitor',
  'get.visitors',
  'get.calls_report',
  'get.offline_messages_report',
  'get.chats_report',
  'get.contacts',
  'get.person_events',
  'get.chat_messages_report',
  'get.customers',
  'get.customer_users',
];
