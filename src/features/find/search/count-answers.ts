import type { Caller } from '#src/api/queries/caller.ts';

/** A caller whose answered calls are counted: each costs a point. Those that a search makes. */
export function countAnswers(caller: Caller, onAnswer: () => void): Caller {
  const { api } = caller;
  const counted = async <T>(answer: Promise<T>): Promise<T> => {
    await answer;
    onAnswer();
    return answer;
  };
  return {
    ...caller,
    api: {
      ...api,
      read: (call, options) => counted(api.read(call, options)),
      getPersonForVisitor: (args, options) => counted(api.getPersonForVisitor(args, options)),
      getAccount: (args, options) => counted(api.getAccount(args, options)),
    },
  };
}
