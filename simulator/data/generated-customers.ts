import { companyName, personName } from './generated.ts';
import { Random, seedOf } from './random.ts';
import { englishCompanyNames, siteWords } from './words.ts';

const locks = ['manual_lock', 'limit_lock', 'debt_lock', 'waiting'] as const;

/** A row of `get.customers`. */
export interface Customer {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly status: 'active' | (typeof locks)[number];
  readonly sites: readonly { readonly site_id: number; readonly site_domain_name: string }[];
}

/** A row of `get.customer_users`; `id` is the `user_id` of the client methods. */
export interface CustomerUser {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly login: string;
  readonly customer_id: number;
}

export const sitesOf = (id: number, domains: readonly string[]): Customer['sites'] =>
  domains.map((domain, index) => ({ site_id: id * 10 + index, site_domain_name: domain }));

/** Keeps the customers' names apart from those of their people. */
const CUSTOMERS_SEED = 1_000_003;

/** One customer with `userCount` users, numbered `id`·100 + 1 and on. */
export function generateCustomer(
  id: number,
  userCount: number,
): { customer: Customer; users: CustomerUser[] } {
  const random = new Random(seedOf(CUSTOMERS_SEED, id));
  const site = `${random.pick(siteWords)}-${id}.example`;
  const name = random.chance(0.2)
    ? `${random.pick(englishCompanyNames)} ${random.pick(['Ltd', 'Group', 'Trade'])}`
    : companyName(random);
  return {
    customer: {
      id,
      name: random.chance(0.1) ? site : `${name} ${id % 1000}`,
      description: random.chance(0.85) ? site : null,
      status: random.chance(0.06) ? (locks[id % locks.length] ?? 'waiting') : 'active',
      sites: sitesOf(id, [site]),
    },
    users: Array.from({ length: userCount }, (_, index) => ({
      id: id * 100 + index + 1,
      name: personName(random),
      description: index === 0 ? 'Администратор' : null,
      login: `user${index + 1}@${site}`,
      customer_id: id,
    })),
  };
}
