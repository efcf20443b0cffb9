import type { Caller } from '#src/api/queries/caller.ts';

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
  const counted = async <T>(answer: Promise<T>, isFree: () => boolean = () => false): Promise<T> => {
    await answer;
    if (!isFree()) onPoint();
    return answer;
  };
  return {
    ...caller,
    api: {
      ...api,
      read: (call, options) => counted(api.read(call, options)),
      getPersonForVisitor: (args, options) => {
        const before = pointsLeft();
        return counted(
          api.getPersonForVisitor(args, options),
          () => before !== null && before === pointsLeft(),
        );
      },
      getAccount: (args, options) => counted(api.getAccount(args, options)),
    },
  };
}
