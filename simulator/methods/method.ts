import type { MethodName } from '../contract/contract.ts';
import type { MetadataForm } from '../data/people.ts';
import type { TransportFault } from '../data/reserved.ts';
import type { World } from '../data/worlds.ts';
import type { JsonObject } from '../rpc/json.ts';
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
export interface Behalf {
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
