import { readBehalf, type Context, type Method } from './method.ts';
import type { Account } from '../data/accounts.ts';
import { failure } from '../rpc/failure.ts';
import { isAbsent } from '../rpc/params.ts';

type Who = Pick<
  Account,
  'appId' | 'appName' | 'customerId' | 'userId' | 'userLogin' | 'userName' | 'timeZone'
>;

/** A partner that names a customer's user gets that customer's account; without one, its own. */
function whoOf(context: Context): Who {
  const { account, needsUserId } = context.caller.key;
  if (account.book === null || isAbsent(context.params, 'user_id')) {
    if (needsUserId) throw failure('required_parameter_missed', { field: 'user_id' });
    if (account.book === null) readBehalf(context);
    return account;
  }
  const { customerId, userId, timeZone } = readBehalf(context);
  const customer = account.book.customers.find(({ id }) => id === customerId);
  const user = account.book.users.find(({ id }) => id === userId);
  return {
    appId: 50_000 + customerId,
    appName: customer?.name ?? 'ООО «Архив»',
    customerId,
    userId,
    userLogin: user?.login ?? 'archive@archive.example',
    userName: user?.name ?? 'Архивариус',
    timeZone,
  };
}

function describe(who: Who, account: Account): Record<string, unknown> {
  const isAgent = who === account && account.book !== null;
  return {
    app_id: who.appId,
    app_state: 'active',
    app_name: who.appName,
    is_agent_app: who !== account || account.isAgentApp === true,
    customer_id: who.customerId,
    user_id: who.userId,
    user_type: 'admin',
    user_login: who.userLogin,
    user_name: who.userName,
    tp_id: isAgent ? 77 : 12,
    tp_name: isAgent ? 'Агентский' : 'Бизнес',
    crm_type: 'none',
    lang: 'ru',
    project: 'comagic',
    timezone: who.timeZone,
    permissions: [
      { unit_id: 'account', is_select: true, is_insert: false, is_update: false, is_delete: false },
      { unit_id: 'visitor', is_select: true, is_insert: false, is_update: false, is_delete: false },
    ],
    components: account.components,
    is_bi_available: false,
    report_currency: 'rub',
    // Real answers to an agent's client lack them.
    ...(account.isAgentApp !== true && { is_agent: isAgent, agent_type: isAgent ? 'agent' : null }),
  };
}

export const getAccount: Method = {
  name: 'getobj.account',
  run: (context) => ({ data: describe(whoOf(context), context.caller.key.account) }),
};
