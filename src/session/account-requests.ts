import { isComponentMissing, isMethodRefused, isParameterMissing } from '#src/api/errors.ts';
import { boolean, id, string, texts } from '#src/api/fields.ts';
import { userIdParam, type QueryRequest, type Request } from '#src/api/request.ts';
import { field, fieldsOf, parseWith } from '#src/api/schema.ts';
import type { UserId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { type Account, UNKNOWN_ACCOUNT } from './account.ts';

/** `userId`: a partner's customer, instead of the partner. */
export const accountRequest = (userId: UserId | null = null): QueryRequest<Account> => ({
  method: 'getobj.account',
  params: userIdParam(userId),
  parse: parseAccount,
  key: { userId },
  mapRefusal: (error) => {
    if (isComponentMissing(error)) return { ...UNKNOWN_ACCOUNT, lacksConfiguration: true };
    if (isMethodRefused(error)) return UNKNOWN_ACCOUNT;
    // The reference has this refusal for agents: the key is valid, and nothing else of the account is known.
    if (userId === null && isParameterMissing(error)) return { ...UNKNOWN_ACCOUNT, isPartner: true };
    throw error;
  },
});

/** From a list of `{unit_id, is_select, …}`. */
function parsePermissions(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const units = value.filter(isJsonObject).filter((unit) => unit['is_select'] === true);
  return units.map((unit) => `${String(unit['unit_id'])}: select`);
}

export const accountFields = fieldsOf({
  appId: ['app_id', id],
  appName: ['app_name', string],
  userId: ['user_id', id],
  userName: ['user_name', string],
  timeZone: ['timezone', string],
  components: ['components', texts],
  permissions: ['permissions', field('array', parsePermissions)],
  // `is_agent_app` does not count: it marks an agent's client.
  isAgent: ['is_agent', boolean, 'single'],
  agentType: ['agent_type', string, 'single'],
});

export function parseAccount(data: unknown): Account {
  const { isAgent, agentType, ...account } = parseWith(accountFields.schema, data);
  return { ...account, isPartner: isAgent ?? Boolean(agentType) };
}

export const logoutRequest: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
