// Sends calls at a steady rate, without waiting for answers.
import { setTimeout as wait } from 'node:timers/promises';
import { post } from '../testing/http.ts';

export interface Tally {
  readonly sent: number;
  /** Number of answers by status; `0`: no answer. */
  readonly statuses: ReadonlyMap<number, number>;
}

export function failedOf({ sent, statuses }: Tally): number {
  return sent - (statuses.get(200) ?? 0);
}

/** `burst` calls at once, then `perSecond` for `seconds`. */
export async function callAtPace(
  port: number,
  body: string,
  { burst, perSecond, seconds }: { burst: number; perSecond: number; seconds: number },
): Promise<Tally> {
  const statuses = new Map<number, number>();
  const calls: Promise<void>[] = [];
  const call = async () => {
    const status = await post(port, body).then(
      (answer) => answer.status,
      () => 0,
    );
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  for (let i = 0; i < burst; i++) calls.push(call());
  const start = performance.now();
  for (let i = 1; i <= perSecond * seconds; i++) {
    const early = start + (i * 1000) / perSecond - performance.now();
    if (early > 0) await wait(early);
    calls.push(call());
  }
  await Promise.all(calls);
  return { sent: calls.length, statuses };
}
