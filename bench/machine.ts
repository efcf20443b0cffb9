// What the bench runs on; nothing that names it.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const GIB = 1024 ** 3;

export type Machine = {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Processes that wanted a core, on average over the last minute; 0 where the system does not say. */
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
