import { parseId } from '#src/lib/ids.ts';
import type { Request } from '#src/api/request.ts';
import { namesBy, stringOf } from '#src/api/wire/lenient.ts';
import {
  fieldsOf,
  paged,
  parseRows,
  readColumns,
  type Columns,
  type JsonObject,
  type Page,
  type Read,
} from '#src/api/wire/parse.ts';

/** Why a customer's data may be refused. */
const inactiveStatuses = ['waiting', 'manual_lock', 'limit_lock', 'debt_lock'] as const;
export type InactiveStatus = (typeof inactiveStatuses)[number];

const columns = {
  customerId: ['id', parseId],
  name: ['name', stringOf],
  description: ['description', stringOf],
  /** null: `active`, or a word that the reference does not have. */
  inactiveStatus: ['status', (value) => inactiveStatuses.find((status) => status === value) ?? null],
  /** Domains. */
  sites: ['sites', namesBy('site_domain_name')],
} as const satisfies Columns;

/** An account that a partner serves. null: missing. */
export type Customer = Read<typeof columns> & { readonly customerId: number };

/** `limit`: 1 … 10,000; `offset`: 0 … 100,000. */
export type PageArgs = { readonly limit: number; readonly offset: number };

/** A partner's customers. */
export const customersPage = ({ limit, offset }: PageArgs): Request<Page<Customer>> => ({
  method: 'get.customers',
  // Without them each customer comes with its tariff and limits, too.
  params: { limit, offset, fields: fieldsOf(columns) },
  parse: (data, metadata) => paged(parseRows(customerIn, data), metadata),
});

function customerIn(row: JsonObject): Customer | null {
  const { customerId, ...customer } = readColumns(columns, row);
  return customerId === null ? null : { ...customer, customerId };
}
