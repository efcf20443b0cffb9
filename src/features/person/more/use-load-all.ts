import { hashKey, isCancelledError, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelWaitingMore } from '#src/api/queries/cancel-waiting-more.ts';
import { usernamesQuery, visitorPropertiesQuery } from '#src/api/queries/visitor-queries.ts';
import { DataApiError } from '#src/api/data-api-error.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { useCaller } from '#src/session/services.tsx';
import { useAllCards, useRunning } from './more-provider.tsx';
import { runPool } from './run-pool.ts';

/** So that the agent's other calls find a free connection, and the API no burst. */
const MOST_CALLS = 5;

type LoadAll = {
  /** How many calls are left: each is a point. */
  readonly points: number;
  /** The records whose properties are loaded, while it loads. */
  readonly done: number;
  readonly isLoading: boolean;
  /** How many calls failed the last time. */
  readonly failed: number;
  /** Why the rest was not asked for; null: nothing stopped it. */
  readonly ended: unknown;
  readonly load: () => void;
  readonly stop: () => void;
};

/** Loads more of all records, a few calls at a time, until the person is left. What is loaded or on its way is not asked for again. */
export function useLoadAll(): LoadAll {
  const { userId, ids, answered, hashes } = useAllCards();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const runningRef = useRunning();
  const [isLoading, setLoading] = useState(false);
  const [{ failed, ended }, setResult] = useState<Result>(noResult);

  const propertiesOf = (visitorId: VisitorId) => visitorPropertiesQuery(caller, { userId, visitorId });
  const [done, setDone] = useState(0);
  const left = ids.filter((id) => !hashes.includes(hashKey(propertiesOf(id).queryKey)));
  const [first] = answered.size === 0 ? ids : [];

  const loadAll = async (): Promise<void> => {
    const controller = new AbortController();
    runningRef.current?.abort();
    runningRef.current = controller;
    controller.signal.addEventListener('abort', () => cancelWaitingMore(queryClient));
    const result: { failed: number; ended: unknown } = { failed: 0, ended: null };
    const noting = (ask: () => Promise<unknown>) => async () => {
      try {
        await ask();
      } catch (error) {
        if (isCancelledError(error)) return;
        result.failed += 1;
        if (!concernsAll(error)) return;
        result.ended = error;
        controller.abort();
      }
    };
    const tasks = [
      ...(first === undefined
        ? []
        : [noting(() => queryClient.fetchQuery(usernamesQuery(caller, { userId, ids, visitorId: first })))]),
      ...left.map((id) =>
        noting(async () => {
          await queryClient.fetchQuery(propertiesOf(id));
          setDone((before) => before + 1);
        }),
      ),
    ];
    setDone(ids.length - left.length);
    setLoading(true);
    setResult(noResult);
    await runPool(tasks, MOST_CALLS, controller.signal);
    if (runningRef.current !== controller) return;
    runningRef.current = null;
    setLoading(false);
    setResult(result);
  };
  const stop = (): void => {
    // What is on its way has used its point, and still comes.
    runningRef.current?.abort();
    runningRef.current = null;
    setLoading(false);
  };
  const points = left.length + Number(first !== undefined);
  return { points, done, isLoading, failed, ended, load: () => void loadAll(), stop };
}

type Result = Pick<LoadAll, 'failed' | 'ended'>;
const noResult: Result = { failed: 0, ended: null };

/** Whether calls for other records would fail in the same way: a refusal that is not about one record. */
const concernsAll = (error: unknown): boolean =>
  error instanceof DataApiError &&
  error.failure.kind === 'api' &&
  error.failure.mnemonic !== 'internal_error';
