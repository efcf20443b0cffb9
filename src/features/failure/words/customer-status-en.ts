/** Why a customer's data may not come, by the API's status; said of the customer. */
export const customerStatusEn = {
  waiting: 'waiting for activation',
  manual_lock: 'locked by hand',
  limit_lock: 'locked by its limit',
  debt_lock: 'locked for debt',
};

export type CustomerStatusWords = typeof customerStatusEn;
