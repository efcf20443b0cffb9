import type { Behalf, Context } from './method.ts';
import { romashka, timeZoneOf } from '../data/customers.ts';
import { reservedCustomers } from '../data/reserved-customers.ts';
import { reservedFailure } from '../data/reserved-failures.ts';
import { mainWorld, worldOf } from '../data/worlds.ts';
import { failure } from '../rpc/failure.ts';
import { readId, readOptionalId } from '../rpc/params.ts';

const reservedById = new Map(reservedCustomers.map((customer) => [customer.customerId, customer]));

function refuseReserved({ state, caller }: Context, customerId: number): void {
  const customer = reservedById.get(customerId);
  if (!customer || state.reserved.healed) return;
  const { mnemonic } = customer;
  const met =
    mnemonic === 'limit_exceeded'
      ? state.reserved.spentLimit(caller.scope, `customer ${customerId}`, 'day')
      : reservedFailure.byMnemonic(mnemonic);
  if (met) throw met;
}

/** Reads `user_id`: a partner must name a user of its customers, a client may name only its own. */
export function readBehalf(context: Context): Behalf {
  const { params, caller } = context;
  const { account } = caller.key;
  if (account.book === null) {
    const named = readOptionalId(params, 'user_id');
    if (named !== null && named !== account.userId) {
      throw failure('forbidden', { field: 'user_id', value: named });
    }
    return {
      world: account.world,
      customerId: account.customerId,
      userId: account.userId,
      timeZone: account.timeZone,
    };
  }
  const userId = readId(params, 'user_id');
  const customerId = account.book.customerOf.get(userId);
  if (customerId === undefined) throw failure('forbidden', { field: 'user_id', value: userId });
  refuseReserved(context, customerId);
  const world = customerId === romashka.customerId ? mainWorld : worldOf(customerId);
  return { world, customerId, userId, timeZone: timeZoneOf(customerId) };
}
