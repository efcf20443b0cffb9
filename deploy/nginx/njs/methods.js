// The Data API methods that nginx and `npm start` forward: reads, signing in and out. None changes an account. The list must contain
// every method that the app calls, and may contain one before the app calls it.
export default [
  'login.user',
  'logout.user',
  'getobj.account',
  'get.account',
  'get.person_visitors',
  'getobj.person_for_visitor',
  'getobj.visitor',
  'get.visitors',
  'get.calls_report',
  'get.offline_messages_report',
  'get.chats_report',
  'get.contacts',
  'get.person_events',
  'get.visitor_sessions_report',
  'get.chat_messages_report',
  'getobj.call_session_recognition_info',
  'get.customers',
  'get.customer_users',
];
