import { describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

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
