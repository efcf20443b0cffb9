import type { MethodName } from '../contract/contract.ts';
import { romashka, timeZoneOf } from '../data/customers.ts';
import type { MetadataForm } from '../data/people.ts';
import { reservedCustomers } from '../data/reserved.ts';
import type { Reserved, TransportFault } from '../data/reserved-people.ts';
import { mainWorld, worldOf, type World } from '../data/worlds.ts';
import { failure } from '../rpc/failure.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { readId, readOptionalId } from '../rpc/params.ts';
import type { Caller, State } from '../state.ts';

export interface Result {
  readonly data: unknown;
  readonly totalItems?: number;
  readonly metadataForm?: MetadataForm | undefined;
  /** Happens to the answer on its way. */
  readonly fault?: TransportFault | null;
}

export interface Context {
  readonly method: MethodName;
  readonly state: State;
  readonly caller: Caller;
  readonly params: JsonObject;
  /** Where the simulator was called. */
  readonly origin: string;
}

/** On whose behalf a client method is asked: the account's own user, or a partner's customer's. */
interface Behalf {
  readonly world: World;
  readonly customerId: number;
  readonly userId: number;
  /** Of the account's dates. */
  readonly timeZone: string;
}

/** A method that is called with a token. */
export interface Method {
  readonly name: MethodName;
  /** Only a partner may call it. */
  readonly partnerOnly?: true;
  /** The account needs one of these components. */
  readonly components?: readonly string[];
  run(context: Context): Result;
}

const reservedById = new Map<number, Reserved>(reservedCustomers.map((customer) => [customer.id, customer]));

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
