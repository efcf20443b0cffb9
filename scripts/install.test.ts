import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN_INSTALL, isInstalled } from './install.mjs';
import { projectRoot, run } from './run.mjs';

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
  it('are not run by npm here', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-visitors-scripts-'));
    const writeMark = `node -e "require('fs').writeFileSync('ran', '')"`;
    await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { postinstall: writeMark } }));
    // Without npm's own variables and the user's settings.
    const env = { PATH: process.env['PATH'], HOME: folder };
    const install = () =>
      run('npm', ['install', '--offline', '--prefix', folder], { env, onOutput: () => {} });
    expect(await install()).toBe(0);
    expect(await readdir(folder)).toContain('ran');

    await rm(join(folder, 'ran'));
    await copyFile(join(projectRoot, '.npmrc'), join(folder, '.npmrc'));
    expect(await install()).toBe(0);
    expect(await readdir(folder)).not.toContain('ran');
    await rm(folder, { recursive: true, force: true });
  });

  it('are not run in a folder without settings, such as those of the bench', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'person-visitors-scripts-'));
    const writeMark = `node -e "require('fs').writeFileSync('ran', '')"`;
    const manifest = { name: 'a', version: '1.0.0', scripts: { postinstall: writeMark } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    const env = { PATH: process.env['PATH'], HOME: folder };
    const npm = (...args: string[]) => run('npm', [...args, '--prefix', folder], { env, onOutput: () => {} });
    expect(await npm('install', '--offline', '--package-lock-only', '--ignore-scripts')).toBe(0);
    expect(await npm(...CLEAN_INSTALL)).toBe(0);
    expect(await readdir(folder)).not.toContain('ran');
    expect(await readFile(join(projectRoot, 'bench/prepare.ts'), 'utf8')).toContain('...CLEAN_INSTALL');
    await rm(folder, { recursive: true, force: true });
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
