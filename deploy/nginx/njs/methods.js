// The methods of the Data API that are forwarded: the reads that the viewer uses, and signing in and out. None changes an
// account. The only list: nginx, `npm start` and the tests take it from here. A method that the app calls must stand in it; a
// line may come before the app's first call.
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
