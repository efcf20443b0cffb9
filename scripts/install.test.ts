import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN_INSTALL, isInstalled } from './install.mjs';
import { projectRoot } from './run.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-windows': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('isInstalled', () => {
  it('does not miss what is optional', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': wanted.packages['node_modules/a'] } })).toBe(
      true,
    );
  });

  it.each([
    ['nothing installed', {}],
    ['a package missing', { packages: { 'node_modules/c': { version: '1.0.0', integrity: 'sha512-a' } } }],
    ['another version', { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } }],
    ['other content', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-z' } } }],
  ])('is out of step with %s', (_case, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});

describe('the scripts of packages', () => {
  it('are not run by npm here, nor in a folder without settings, such as those of the bench', async () => {
    const file = (path: string) => readFile(join(projectRoot, path), 'utf8');
    expect(await file('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(CLEAN_INSTALL).toContain('--ignore-scripts');
    expect(await file('bench/prepare.ts')).toContain('...CLEAN_INSTALL');
  });

  it.each([
    'package-lock.json',
    'bench/lighthouse/package-lock.json',
    'bench/peers/react-admin/package-lock.json',
    'bench/peers/refine/package-lock.json',
  ])('are wanted by none of %s', async (path) => {
    const lockfile = await readFile(join(projectRoot, path), 'utf8');
    expect(lockfile).toContain('"integrity"');
    expect(lockfile).not.toContain('"hasInstallScript"');
  });
});
