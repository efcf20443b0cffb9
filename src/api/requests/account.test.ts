import { expect, it } from 'vitest';
import { answerTo, callerBefore } from '#src/api/testing/fake-fetch.ts';
import { userOf } from '#src/api/testing/ids.ts';
import type { UserId } from '#src/lib/ids.ts';
import { accountOf } from './account.ts';

async function answerOf(data: object, userId: UserId | null = null) {
  const error = { code: -32602, message: 'No', data };
  const { caller } = callerBefore((call) => answerTo(call, { error }));
  return caller.api.call(accountOf(userId), caller);
}

it.each(['user_id', 'app_id', null])(
  'a key whose account is told only with a user_id (field %s) is good, and an agent’s',
  async (field) => {
    const account = await answerOf({ mnemonic: 'required_parameter_missed', field });
    expect(account).toMatchObject({ isPartner: true, appId: null, userName: null });
  },
);

it('with a user_id, a missing parameter is a failure', async () => {
  await expect(answerOf({ mnemonic: 'required_parameter_missed' }, userOf(200_101))).rejects.toMatchObject({
    failure: { mnemonic: 'required_parameter_missed' },
  });
});

it.each(['forbidden', 'method_component_disabled', 'method_not_found'])(
  'a key without the right to ask (%s) is good, and nothing is known of its account',
  async (mnemonic) => {
    expect(await answerOf({ mnemonic })).toBe('unavailable');
  },
);
