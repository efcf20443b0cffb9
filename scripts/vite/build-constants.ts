// What the build knows of its release.
import { spawnSync } from 'node:child_process';
import manifest from '../../package.json' with { type: 'json' };

export const packageVersion = manifest.version;

/** The commit of the sources, which ends in `-dirty` if they have changed since; null: this is no git checkout. */
export function sourceCommit(): string | null {
  const args = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
  const { status, stdout } = spawnSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' });
  return process.env['SOURCE_COMMIT'] || (status === 0 ? stdout.trim() : null);
}

/** For Vite's `define`; the declarations are in src/vite-env.d.ts. */
export const buildConstants = { __APP_VERSION__: JSON.stringify(packageVersion) };
