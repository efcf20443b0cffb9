import { expect, it } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { isUserId, type UserId } from '#src/lib/ids.ts';
import { accountOf } from './account.ts';

const customer = 200101;

async function answerTo(data: object, userId: UserId | null = null) {
  const { fetch } = fakeFetch(({ body }) =>
    jsonResponse({ jsonrpc: '2.0', id: body['id'], error: { code: -32602, message: 'No', data } }),
  );
  const token = AccessToken.from('key');
  if (token === null) throw new Error('no token');
  return createDataApi({ fetch, url: '/api/v2.0' }).call(accountOf(userId), { token });
}

it.each(['user_id', 'app_id', null])(
  'a key whose account is told only with a user_id (field %s) is good, and an agent’s',
  async (field) => {
    const account = await answerTo({ mnemonic: 'required_parameter_missed', field });
    expect(account).toMatchObject({ isPartner: true, appId: null, userName: null });
  },
);

it('with a user_id, a missing parameter is a failure', async () => {
  if (!isUserId(customer)) throw new Error('no id');
  await expect(answerTo({ mnemonic: 'required_parameter_missed' }, customer)).rejects.toMatchObject({
    failure: { mnemonic: 'required_parameter_missed' },
  });
});

it.each(['forbidden', 'method_component_disabled', 'method_not_found'])(
  'a key without the right to ask (%s) is good, and nothing is known of its account',
  async (mnemonic) => {
    expect(await answerTo({ mnemonic })).toBe('unavailable');
  },
);
