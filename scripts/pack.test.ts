import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

it('outside of a git checkout, says in one sentence what a release needs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'pack.sh');
  copyFileSync(join(import.meta.dirname, 'pack.sh'), script);
  const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
  const { status, stderr } = spawnSync('sh', [script, 'dist'], { cwd: folder, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^npm run release needs a git checkout.*\.\n$/),
  ]);
});
