import { expect, it } from 'vitest';
import { romashka } from './data/customers.ts';
import { personIds, tokens } from './data/reserved.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { listAt, startService } from './testing/service.ts';

const day = { date_from: '2025-01-12 00:00:00', date_till: '2025-01-12 23:59:59' };

it.each<[string, JsonObject, unshown: string]>([
  ['get.person_events', { person_id: personIds.karenina }, 'goal_name'],
  ['get.calls_report', {}, 'full_record_file_link'],
])('a key refuses a field of %s that no example of the reference shows', async (method, params, unshown) => {
  const { failure, result } = await startService();
  const asked = {
    ...day,
    ...params,
    access_token: tokens.strictFields,
    fields: ['site_domain_name', unshown],
  };
  expect(await failure(method, asked)).toMatchObject({
    mnemonic: 'unexpected_parameters',
    field: 'fields',
    metadata: { limits: { day_remaining: 5_000 } },
  });
  await result(method, { ...asked, fields: ['site_domain_name'] });
  await result(method, { ...asked, access_token: tokens.client });
});

it('the ids of two keys are texts', async () => {
  const { result } = await startService();
  const mine = { access_token: tokens.textIds };
  const theirs = { access_token: tokens.partnerTextIds };
  const rows = await result('get.person_visitors', { ...mine, person_id: personIds.example });
  expect(listAt(rows, 'data')[0]).toMatchObject({ person_id: '6145241079', visitor_id: '6152759362' });
  expect(await result('getobj.account', mine)).toMatchObject({
    data: { app_id: '41011', user_id: '510001' },
  });
  expect(await result('getobj.person_for_visitor', { ...mine, visitor_id: 6_152_759_362 })).toMatchObject({
    data: { person_id: '6145241079' },
  });
  expect(listAt(await result('get.visitors', { ...mine, ids: [6_152_759_362] }), 'data')[0]).toMatchObject({
    id: '6152759362',
  });
  expect(listAt(await result('get.customer_users', theirs), 'data')[0]).toMatchObject({
    id: String(romashka.userId),
    customer_id: String(romashka.customerId),
  });
});

it('a missing component is refused as a client has captured it', async () => {
  const { failure } = await startService();
  const params = { person_id: personIds.karenina, access_token: tokens.withoutHistory };
  const refusal = await failure('get.person_events', params);
  expect(refusal).toMatchObject({
    mnemonic: 'method_component_disabled',
    field: null,
    extended_helper: null,
  });
  expect(refusal).not.toHaveProperty('metadata');
});
