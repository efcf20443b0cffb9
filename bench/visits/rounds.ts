// The context of every measurement, and the order of measuring.
import type { LaunchOptions } from '@playwright/test';
import type { PageName } from '../pages/pages.ts';
import type { Samples } from '../report/samples.ts';
import type { SiteServer } from '../pages/site-server.ts';

export type Bench = {
  readonly pages: readonly PageName[];
  readonly runs: number;
  readonly samples: Samples;
  readonly launchOptions: LaunchOptions;
  readonly siteOf: (page: PageName) => SiteServer;
  readonly progress: (text: string) => void;
};

/**
 * A B C D, B C D A, …: other load on the machine affects all pages alike, and no page always comes first. A visit that fails is
 * repeated once.
 */
export async function inTurns(
  { pages, runs, progress }: Bench,
  title: string,
  measure: (page: PageName) => Promise<void>,
): Promise<void> {
  for (let run = 0; run < runs; run++) {
    progress(`${title}: ${run + 1} of ${runs}`);
    const first = run % pages.length;
    for (const page of [...pages.slice(first), ...pages.slice(0, first)]) {
      try {
        await measure(page);
      } catch (error) {
        progress(`${page}, once more: ${error instanceof Error ? error.message : String(error)}`);
        await measure(page);
      }
    }
  }
}
