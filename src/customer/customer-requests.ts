import type { Request } from '#src/api/request.ts';
import { type Columns, fieldNames, parseRows, type Parsed, parseColumns } from '#src/api/rows.ts';
import { parseId, parseUserId, type UserId } from '#src/domain/ids.ts';
import { parseNames, parseString } from '#src/domain/json.ts';

/** Why a customer's data may be refused. */
const inactiveStatuses = ['waiting', 'manual_lock', 'limit_lock', 'debt_lock'] as const;
export type InactiveStatus = (typeof inactiveStatuses)[number];

const customerColumns = {
  customerId: ['id', parseId],
  name: ['name', parseString],
  description: ['description', parseString],
  /** null: `active`, or a word that is not in the reference. */
  inactiveStatus: ['status', (value) => inactiveStatuses.find((each) => each === value) ?? null],
  sites: ['sites', parseNames('site_domain_name')],
} as const satisfies Columns;

/** null: missing. */
export type Customer = Parsed<typeof customerColumns> & { readonly customerId: number };

/** The API's limit of rows per answer. */
const MAX_ROWS = 10_000;

export const customersRequest: Request<readonly Customer[]> = {
  method: 'get.customers',
  // Without `fields`, the API adds each customer's tariff and limits.
  params: { limit: MAX_ROWS, fields: fieldNames(customerColumns) },
  parse: (data) =>
    parseRows((row) => {
      const { customerId, ...customer } = parseColumns(customerColumns, row);
      return customerId === null ? null : { ...customer, customerId };
    }, data).items,
};

const userColumns = {
  userId: ['id', parseUserId],
  name: ['name', parseString],
  login: ['login', parseString],
  customerId: ['customer_id', parseId],
} as const;

/** A partner's calls name its `user_id`. null: missing. */
export type CustomerUser = Parsed<typeof userColumns> & { readonly userId: UserId };

export const customerUsersRequest: Request<readonly CustomerUser[]> = {
  method: 'get.customer_users',
  params: { limit: MAX_ROWS, fields: fieldNames(userColumns) },
  parse: (data) =>
    parseRows((row) => {
      const { userId, ...user } = parseColumns(userColumns, row);
      return userId && { ...user, userId };
    }, data).items,
};
