// Runs Lighthouse from a folder of its own, so that the app does not depend on it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { chromium, type LaunchOptions } from '@playwright/test';
import { median } from '../report/statistics.ts';
import type { SiteServer } from '../pages/site-server.ts';
import { sessionRecord } from './visit.ts';

export const lighthouseFolder = join(import.meta.dirname, '..', 'lighthouse');

export const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Scores = Readonly<Record<(typeof categories)[number], number>>;

export type Audit = {
  readonly version: string;
  /** Medians, 0 … 100. */
  readonly desktop: Scores;
  readonly mobile: Scores;
  /** The audits that cost points, in any of the runs. */
  readonly faults: readonly string[];
};

type Output = {
  readonly version: string;
  readonly desktop: readonly Scores[];
  readonly mobile: readonly Scores[];
  readonly faults: readonly string[];
};

/** Lighthouse sometimes records no trace, and asks to be run again: once. */
export async function auditPage(...args: Parameters<typeof audit>): Promise<Audit> {
  try {
    return await audit(...args);
  } catch {
    return audit(...args);
  }
}

async function audit(
  site: SiteServer,
  personId: number,
  runs: number,
  launchOptions: LaunchOptions,
): Promise<Audit> {
  const child = spawn(process.execPath, [join(lighthouseFolder, 'audit.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(
    JSON.stringify({
      url: `${site.url}/persons/${personId}`,
      executablePath: launchOptions.executablePath ?? chromium.executablePath(),
      session: sessionRecord(),
      runs,
    }),
  );
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error('Lighthouse failed.');
  // audit.mjs writes this shape.
  const { version, desktop, mobile, faults } = JSON.parse(output) as Output;
  return { version, desktop: medians(desktop), mobile: medians(mobile), faults };
}

function medians(runs: readonly Scores[]): Scores {
  const of = (name: keyof Scores): number => median(runs.map((scores) => scores[name]));
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
  };
}
