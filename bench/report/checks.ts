// Measured values beside the goals.
import { peerNames, type PageName } from '../pages/pages.ts';
import type { Goal, goals } from './goals.ts';
import type { Samples } from './samples.ts';

/** Brotli's bytes are printed as kB of 1,000. */
export function printValue(value: number, unit: Goal['unit']): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(0)} ms`;
    case 'bytes':
      return `${(value / 1000).toFixed(1)} kB`;
    case 'frames':
      return String(value);
  }
}

export type Check = { readonly text: string; readonly met: boolean };

/** The results for one goal; none for what was not measured. */
export function check(goal: (typeof goals)[number], samples: Samples): readonly Check[] {
  const of = (page: PageName) => samples.median(goal.metric, page);
  const app = of('app');
  if (app === null) return [];
  const checks: Check[] = [];
  const floor = of('floor');
  if (goal.toFloor !== undefined && floor !== null) {
    const ratio = app / floor;
    checks.push({
      text: `${ratio.toFixed(2)} of the floor (at most ${goal.toFloor})`,
      met: ratio <= goal.toFloor,
    });
  }
  if (goal.atMost !== undefined) {
    checks.push({
      text: `${printValue(app, goal.unit)} (at most ${printValue(goal.atMost, goal.unit)})`,
      met: app <= goal.atMost,
    });
  }
  for (const peer of goal.aheadOfPeers === undefined ? [] : peerNames) {
    const theirs = of(peer);
    if (theirs === null || goal.aheadOfPeers === undefined) continue;
    const ratio = theirs / app;
    checks.push({
      text: `${ratio.toFixed(2)}x ahead of ${peer} (at least ${goal.aheadOfPeers}x)`,
      met: ratio >= goal.aheadOfPeers,
    });
  }
  return checks;
}
