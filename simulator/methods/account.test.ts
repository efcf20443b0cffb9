import { expect, it } from 'vitest';
import { fieldsOf } from '../contract/contract.ts';
import { archived, romashka } from '../data/customers.ts';
import { tokens } from '../data/reserved.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { objectAt, startService } from '../testing/service.ts';

const account = async (params: JsonObject) => {
  const { result } = await startService();
  return objectAt(await result('getobj.account', params), 'data');
};
const partner = { access_token: tokens.partner };

it.each<[whose: string, JsonObject, expected: object]>([
  ['a client', {}, { is_agent: false, user_name: 'Марина Щербацкая', timezone: 'Europe/Moscow' }],
  ['another client', { access_token: tokens.otherClient }, { timezone: 'Europe/London' }],
  ['a partner', partner, { is_agent: true, user_name: 'Игорь Ладогин' }],
  [
    'a partner’s customer',
    { ...partner, user_id: romashka.userId },
    { is_agent: false, is_agent_app: true, app_name: 'ООО «Ромашка»', customer_id: romashka.customerId },
  ],
  [
    'an archived customer',
    { ...partner, user_id: archived.userId },
    { customer_id: archived.customerId, user_id: archived.userId },
  ],
  ['a customer elsewhere', { ...partner, user_id: 200_301 }, { timezone: 'Asia/Dubai' }],
  [
    'a customer of a strict partner',
    { access_token: tokens.strictPartner, user_id: romashka.userId },
    { app_name: 'ООО «Ромашка»' },
  ],
])('of %s', async (_whose, params, expected) => {
  const data = await account(params);
  expect(data).toMatchObject(expected);
  expect(new Set(Object.keys(data))).toEqual(new Set(fieldsOf('getobj.account').keys()));
});

it('calls an agent’s client is_agent_app, and leaves out is_agent', async () => {
  const data = await account({ access_token: tokens.agentClient });
  expect(data).toMatchObject({ is_agent_app: true });
  expect(Object.keys(data)).not.toContain('is_agent');
});
