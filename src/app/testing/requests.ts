// Every request of the viewer, with its parameters and data as documented.
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import type { Request } from '#src/api/request.ts';
import { customersRequest, customerUsersRequest } from '#src/customer/customer-list.ts';
import { toPersonKey, toUserId, toVisitorId } from '#src/domain/testing/ids.ts';
import { chatMessagesRequest, eventDetailsRequest } from '#src/history/details-requests.ts';
import { personEventsRequest } from '#src/history/event-requests.ts';
import { visitorSessionsRequest } from '#src/history/session-requests.ts';
import { personForVisitorRequest, usernamesRequest, propertiesRequest } from '#src/person/person-requests.ts';
import { matchingContactsRequest, matchingRowsRequest } from '#src/search/search-requests.ts';
import { accountRequest } from '#src/session/account-requests.ts';
import { loginRequest } from '#src/sign-in/sign-in-requests.ts';

const person = toPersonKey(6_145_241_079, 7);
const visitor = { visitorId: toVisitorId(6_152_759_362), userId: toUserId(7) };
const days = { from: '2026-08-30', till: '2026-11-27' };
const filter = { field: 'id', operator: '=', value: '79161234567' };
const ofDay = { ...person, days: { from: days.till, till: days.till } };

const newestBy = (field: string) => ({ sort: [{ field, order: 'desc' }] });
const dates = { date_from: '2026-08-30 00:00:00', date_till: '2026-11-27 23:59:59' };
const sentOfDay = {
  user_id: 7,
  date_from: '2026-11-27 00:00:00',
  date_till: '2026-11-27 23:59:59',
  filter: { field: 'person_id', operator: '=', value: 6_145_241_079 },
  limit: 10_000,
};
const row = { person_id: 6145241079, visitor_id: 5, name: 'Тест', phones: ['213123'], emails: ['a@1.ry'] };
const property = { name: 'n', value: 'v' };
const call = { start_time: '2026-11-23 10:15:00', person_id: 6145241079, visitor_id: 5 };
const event = { date_time_creation: call.start_time, event_type: { value: 'Звонок', value_id: 'call' } };

const known = (request: Request<unknown>, params: object, data: unknown) => ({
  method: request.method,
  request,
  /** Without the token and the fields. */
  params,
  data,
});

export const requests = [
  known(personVisitorsRequest(person), { user_id: 7, person_id: 6145241079 }, [row, { ...row, name: null }]),
  known(personForVisitorRequest({ ...visitor, userId: null }), { visitor_id: 6152759362 }, call),
  known(accountRequest(), {}, { app_id: 1, app_name: 'n', user_id: 2, user_name: 'u', is_agent: true }),
  known(
    loginRequest('anna', 'pass'),
    { login: 'anna', password: 'pass' },
    { access_token: 'a', expire_at: 1 },
  ),
  known(propertiesRequest(visitor), { user_id: 7, id: 6152759362 }, { properties: [property] }),
  known(usernamesRequest(visitor), { user_id: 7, ids: [6152759362] }, [{ id: 1, usernames: ['u'] }]),
  known(customersRequest, { limit: 10_000 }, [{ id: 3, name: 'n', status: 'active' }]),
  known(customerUsersRequest, { limit: 10_000 }, [{ id: 7, name: 'n', login: 'l', customer_id: 3 }]),
  known(
    matchingRowsRequest('call', { userId: null, days, filter }),
    { ...dates, filter, limit: 100, ...newestBy('start_time') },
    [call],
  ),
  known(matchingContactsRequest({ userId: null, filter }), { filter, limit: 80 }, [{ id: 5 }]),
  known(
    personEventsRequest({ ...person, days, offset: 200 }),
    {
      user_id: 7,
      person_id: 6145241079,
      ...dates,
      ...newestBy('date_time_creation'),
      limit: 200,
      offset: 200,
    },
    [event],
  ),
  known(visitorSessionsRequest(ofDay), { ...sentOfDay, limit: 1000 }, [{ id: 4_200_000_001, hits: [] }]),
  known(eventDetailsRequest('call', ofDay), sentOfDay, [call]),
  known(eventDetailsRequest('chat', ofDay), sentOfDay, [{ id: 5, status: 'lost' }]),
  known(eventDetailsRequest('request', ofDay), sentOfDay, [{ text: 'x' }]),
  known(chatMessagesRequest(toPersonKey(5), 5), { chat_id: 5, ...newestBy('date_time'), limit: 1000 }, [
    { text: 'x', resource: { file_url: 'x' } },
  ]),
];
