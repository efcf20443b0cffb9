// Deploys real builds of several releases at the same address.
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { filesIn } from '../../scripts/vite/built-files.ts';
import { startAppServer } from '../support/app-server.ts';
import { test as base } from '../support/fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `next`: the same sources, built so that every script differs. `removal`: the same, without a service worker. */
type Release = 'first' | 'next' | 'removal';

export interface Site {
  readonly url: string;
  deploy(release: Release): Promise<void>;
  /** Another release with the same scripts: only the service worker's file differs. */
  redeploy(): void;
  /** Deletes the served script whose name starts like this. */
  remove(start: string): void;
  releaseFiles(release: Release): Promise<string[]>;
  entryScript(release: Release): Promise<string>;
}

export async function waitForEntry(page: Page, entry: string): Promise<void> {
  await expect(page.locator('script[type=module][src]')).toHaveAttribute('src', entry);
}

export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => void (loads += request.isNavigationRequest() ? 1 : 0));
  return () => loads;
}

export const test = base.extend<{ site: Site }, { folderOf: (release: Release) => Promise<string> }>({
  /** The folder of a release, which each worker builds on first use. */
  folderOf: [
    async ({}, use, { project, workerIndex }) => {
      await use(async (release) => {
        if (release === 'first') return join(root, 'dist');
        const folder = join(project.outputDir, 'releases', `${release}-${workerIndex}`);
        if (existsSync(folder)) return folder;
        const vite = join(root, 'node_modules/vite/bin/vite.js');
        const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--minify', 'false'];
        const env = { ...process.env, SERVICE_WORKER: release === 'removal' ? 'off' : 'on' };
        await promisify(execFile)(process.execPath, args, { cwd: root, env });
        return folder;
      });
    },
    { scope: 'worker' },
  ],

  /** The test's own server, with the first release deployed. */
  site: async ({ folderOf, simulator }, use, testInfo) => {
    // The first one to deploy a release builds it: on a busy machine, that alone can take more than a minute.
    testInfo.slow();
    const served = testInfo.outputPath('served');
    mkdirSync(testInfo.outputDir, { recursive: true });
    cpSync(await folderOf('first'), served, { recursive: true });
    const server = await startAppServer(served);
    server.use(simulator);
    await use({
      url: server.url,
      async deploy(release) {
        const incoming = testInfo.outputPath('incoming');
        cpSync(await folderOf(release), incoming, { recursive: true });
        rmSync(served, { recursive: true });
        renameSync(incoming, served);
      },
      redeploy: () => appendFileSync(join(served, 'sw.js'), '\n// Deployed again.\n'),
      remove(start) {
        const assets = join(served, 'assets');
        const script = readdirSync(assets).find((file) => file.startsWith(start) && file.endsWith('.js'));
        rmSync(join(assets, script ?? start));
      },
      async releaseFiles(release) {
        return filesIn(await folderOf(release));
      },
      async entryScript(release) {
        const page = readFileSync(join(await folderOf(release), 'index.html'), 'utf8');
        return /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? '';
      },
    });
    // The served files stay until the next run: a page or its service worker may ask for one up to the end.
    await server.close();
  },
});

export { expect };
