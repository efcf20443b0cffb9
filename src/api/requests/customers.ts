import type { Request } from '#src/api/request.ts';
import { accountId, lenient, z } from '#src/api/wire/zod.ts';
import { paged, parseRows, type Page } from '#src/api/wire/parse.ts';

/** Why a customer's data may be refused. */
const inactiveStatuses = ['waiting', 'manual_lock', 'limit_lock', 'debt_lock'] as const;
export type InactiveStatus = (typeof inactiveStatuses)[number];

/** An account that a partner serves. null: missing. */
export type Customer = {
  readonly customerId: number;
  readonly name: string | null;
  readonly description: string | null;
  /** Its `status`; null: `active`, or a word that the reference does not have. */
  readonly inactiveStatus: InactiveStatus | null;
  /** Domains. */
  readonly sites: readonly string[];
};

/** Without them each customer comes with its tariff and limits, too. */
const fields = ['id', 'name', 'description', 'status', 'sites'];

const text = lenient(z.string());
const siteList = lenient(z.array(lenient(z.object({ site_domain_name: text }))));
const row = z.pipe(
  z.object({
    id: accountId,
    name: text,
    description: text,
    status: lenient(z.enum(inactiveStatuses)),
    sites: siteList,
  }),
  z.transform(({ id, name, description, status, sites }): Customer => ({
    customerId: id,
    name,
    description,
    inactiveStatus: status,
    sites: (sites ?? []).flatMap((site) => site?.site_domain_name ?? []),
  })),
);

/** `limit`: 1 … 10,000; `offset`: 0 … 100,000. */
export type PageArgs = { readonly limit: number; readonly offset: number };

/** A partner's customers. */
export const customersPage = ({ limit, offset }: PageArgs): Request<Page<Customer>> => ({
  method: 'get.customers',
  params: { limit, offset, fields },
  parse: (data, metadata) => paged(parseRows(row, data), metadata),
});
