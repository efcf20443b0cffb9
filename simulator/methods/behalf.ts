import type { Behalf, Context } from './method.ts';
import { romashka, timeZoneOf } from '../data/customers.ts';
import { reservedCustomers } from '../data/reserved.ts';
import { mainWorld, worldOf } from '../data/worlds.ts';
import { failure } from '../rpc/failure.ts';
import { readId, readOptionalId } from '../rpc/params.ts';

const reservedById = new Map(reservedCustomers.map((customer) => [customer.id, customer]));

/** Reads `user_id`: a partner must name a user of its customers, a client may name only its own. */
export function readBehalf(context: Context): Behalf {
  const { method, params, caller, state } = context;
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
  const reserved = reservedById.get(customerId);
  if (reserved) state.reserved.meet(caller, reserved, method);
  const world = customerId === romashka.customerId ? mainWorld : worldOf(customerId);
  return { world, customerId, userId, timeZone: timeZoneOf(customerId) };
}
