import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../contract/contract.ts';
import { archived, romashka } from '../data/customers.ts';
import { tokens } from '../data/reserved.ts';
import type { JsonObject } from '../rpc/json.ts';
import { objectAt, startService } from '../testing/service.ts';

describe('getobj.account', () => {
  it('has every documented field', async () => {
    const { result } = await startService();
    const data = objectAt(await result('getobj.account'), 'data');
    expect(new Set(Object.keys(data))).toEqual(new Set(fieldsOf('getobj.account').keys()));
    expect(data).toMatchObject({ is_agent: false, user_name: 'Марина Щербацкая' });
  });

  it('tells a partner by is_agent, without a user_id', async () => {
    const { result } = await startService();
    expect(await result('getobj.account', { access_token: tokens.partner })).toMatchObject({
      data: { is_agent: true, user_name: 'Игорь Ладогин' },
    });
  });

  it('tells a strict partner nothing without a user_id', async () => {
    const { failure, result } = await startService();
    const strict = { access_token: tokens.strictPartner };
    expect(await failure('getobj.account', strict)).toMatchObject({
      mnemonic: 'required_parameter_missed',
      field: 'user_id',
    });
    expect(await result('getobj.account', { ...strict, user_id: romashka.userId })).toMatchObject({
      data: { app_name: 'ООО «Ромашка»', is_agent_app: true, is_agent: false },
    });
  });

  it('calls an agent’s client is_agent_app, and leaves out is_agent', async () => {
    const { result } = await startService();
    const data = objectAt(await result('getobj.account', { access_token: tokens.agentClient }), 'data');
    expect(data).toMatchObject({ is_agent_app: true });
    expect(Object.keys(data)).not.toContain('is_agent');
    expect(objectAt(await result('getobj.account'), 'data')).toMatchObject({ is_agent_app: false });
  });

  it('gives a partner the customer’s account for its user_id, an archived customer’s too', async () => {
    const { result } = await startService();
    const { userId } = romashka;
    expect(await result('getobj.account', { access_token: tokens.partner, user_id: userId })).toMatchObject({
      data: { is_agent: false, app_name: 'ООО «Ромашка»', user_id: userId, customer_id: romashka.customerId },
    });
    expect(
      await result('getobj.account', { access_token: tokens.partner, user_id: archived.userId }),
    ).toMatchObject({ data: { customer_id: archived.customerId } });
  });

  it('names the time zone of the account, or of the customer', async () => {
    const { result } = await startService();
    const zoneOf = async (params: JsonObject) =>
      objectAt(await result('getobj.account', params), 'data')['timezone'];
    const partner = { access_token: tokens.partner };
    expect(await zoneOf({})).toBe('Europe/Moscow');
    expect(await zoneOf({ access_token: tokens.otherClient })).toBe('Europe/London');
    expect(await zoneOf({ ...partner, user_id: romashka.userId })).toBe('Europe/Moscow');
    expect(await zoneOf({ ...partner, user_id: 200_301 })).toBe('Asia/Dubai');
  });
});
