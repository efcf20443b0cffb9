import { id, string } from '#src/api/fields.ts';
import { names } from '#src/api/reports.ts';
import type { Request } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, required, z } from '#src/api/schema.ts';
import { parseId, parseUserId } from '#src/domain/ids.ts';

/** Why a customer's data may be refused. */
const inactiveStatuses = ['waiting', 'manual_lock', 'limit_lock', 'debt_lock'] as const;
export type InactiveStatus = (typeof inactiveStatuses)[number];

export const customerFields = fieldsOf({
  customerId: ['id', required('number', parseId)],
  name: ['name', string],
  description: ['description', string],
  /** null: `active`, or a word that is not in the reference. */
  inactiveStatus: [
    'status',
    field('string', (value) => inactiveStatuses.find((each) => each === value) ?? null),
  ],
  sites: ['sites', names('site_domain_name')],
});

/** null: missing. */
export type Customer = Readonly<z.output<typeof customerFields.schema>>;

/** The API's limit of rows per response. */
const MAX_ROWS = 10_000;

export const customersRequest: Request<readonly Customer[]> = {
  method: 'get.customers',
  // Without `fields`, the API adds each customer's tariff and limits.
  params: { limit: MAX_ROWS, fields: customerFields.names },
  parse: (data) => parseRows(customerFields.schema, data).items,
};

export const userFields = fieldsOf({
  userId: ['id', required('number', parseUserId)],
  name: ['name', string],
  login: ['login', string],
  customerId: ['customer_id', id],
});

/** A partner's calls name its `user_id`. null: missing. */
export type CustomerUser = Readonly<z.output<typeof userFields.schema>>;

export const customerUsersRequest: Request<readonly CustomerUser[]> = {
  method: 'get.customer_users',
  params: { limit: MAX_ROWS, fields: userFields.names },
  parse: (data) => parseRows(userFields.schema, data).items,
};
