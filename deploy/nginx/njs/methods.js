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
  'get.customers',
  'get.customer_users',
];
