import type { UserId } from '#src/domain/ids.ts';
import type { DayRange } from '#src/domain/time.ts';
import type { DataApiMethod } from './errors.ts';

export type Params = Readonly<Record<string, unknown>>;

/** What a portal may not have: a refusal leaves it out, and the rest of the response stays. `fields`: besides `params.fields`. */
export type Optional = { readonly fields: readonly string[]; readonly params?: Params };

export type Request<T> = {
  readonly method: DataApiMethod;
  /** The parameters, without the token. */
  readonly params: Params;
  readonly optional?: Optional;
  /** Reads `result.data`, or throws `InvalidResponse`. `totalItems`: of a list; null: not sent. */
  readonly parse: (data: unknown, totalItems: number | null) => T;
  /** Removed from every error: a password, what is searched for. */
  readonly secrets?: readonly string[];
  /** Turns refusals that are no failures into a value; throws others. */
  readonly mapRefusal?: (error: unknown) => T;
};

/** A request whose response is kept: see `requestQuery`. */
export type QueryRequest<T> = Request<T> & {
  /** The rest of the query's key, besides the method and the sign-in. Holds no secret, and nothing that was typed. */
  readonly key: object;
};

/** The customer whose data a partner requests; null for all other accounts. */
export const userIdParam = (userId: UserId | null | undefined): Params =>
  userId == null ? {} : { user_id: userId };

export const dateParams = ({ from, till }: DayRange): Params => ({
  date_from: `${from} 00:00:00`,
  date_till: `${till} 23:59:59`,
});
