// Puts the same load on two servers in turn.
import { median } from '../../bench/report/statistics.ts';
import { peakMemoryOf } from './memory.ts';
import type { Comparison } from './report.ts';
import { runWrk, type Measurement } from './wrk.ts';

export interface Target {
  readonly what: string;
  readonly path: string;
  readonly script?: string;
}

interface Server {
  readonly url: string;
  /** The master process. */
  readonly pid: number;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Rates and latencies are medians; counts are added up. */
function summary(rounds: readonly Measurement[]): Measurement {
  return {
    requests: total(rounds.map(({ requests }) => requests)),
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p99: median(rounds.map(({ p99 }) => p99)),
    refused: total(rounds.map(({ refused }) => refused)),
    lost: total(rounds.map(({ lost }) => lost)),
  };
}

export async function compare(
  targets: readonly Target[],
  ours: Server,
  bare: Server,
  { rounds, roundSeconds }: { rounds: number; roundSeconds: number },
) {
  const memory = { ours: 0, bare: 0 };
  const comparisons: Comparison[] = [];
  for (const { what, path, script } of targets) {
    const measured = { ours: [] as Measurement[], bare: [] as Measurement[] };
    const run = async (name: 'ours' | 'bare', { url, pid }: Server) => {
      const load = { url: `${url}${path}`, seconds: roundSeconds, connections: 32 };
      const work = runWrk(script === undefined ? load : { ...load, script });
      const { result, peak } = await peakMemoryOf(pid, work);
      memory[name] = Math.max(memory[name], peak);
      measured[name].push(result);
    };
    for (let round = 0; round < rounds; round++) {
      await run('ours', ours);
      await run('bare', bare);
    }
    console.log(`${what}: measured`);
    comparisons.push({ what, ours: summary(measured.ours), bare: summary(measured.bare) });
  }
  return { comparisons, memory };
}
