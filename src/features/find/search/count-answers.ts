import type { Caller } from '#src/api/data-api.ts';

export type PointsCount = {
  /** A call of the search was answered, and cost a point. */
  readonly onPoint: () => void;
  /** What the account has left, as the last answer reported it; null: none has. */
  readonly pointsLeft: () => number | null;
};

/**
 * A caller whose points are counted. A report costs a point. `getobj.person_for_visitor` costs none or one: none if the account has as
 * many points as before.
 */
export function countAnswers(caller: Caller, { onPoint, pointsLeft }: PointsCount): Caller {
  const { api } = caller;
  return {
    ...caller,
    api: {
      call: (request, options) => {
        const before = pointsLeft();
        const isFree = (): boolean =>
          request.method === 'getobj.person_for_visitor' && before !== null && before === pointsLeft();
        const parse: typeof request.parse = (data, metadata) => {
          const answer = request.parse(data, metadata);
          if (!isFree()) onPoint();
          return answer;
        };
        return api.call({ ...request, parse }, options);
      },
    },
  };
}
