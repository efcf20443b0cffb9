// Describes the machine, without its name.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

const GIB = 1024 ** 3;

export type Machine = {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** The load average of the last minute; 0 if the system does not tell. */
  readonly load: number;
};

export function describeMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() || 'unknown processor',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / GIB),
    load: loadavg()[0] ?? 0,
  };
}

/** Waits until the load of the last minute is low, for three minutes at most: what has been built would slow the first visits. */
export async function untilIdle(): Promise<void> {
  const end = performance.now() + 180_000;
  while ((loadavg()[0] ?? 0) > 0.5 && performance.now() < end) await delay(5000);
}
