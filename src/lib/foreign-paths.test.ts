import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullPath, isForeignPath } from './paths.ts';

it('a link to a tab of its own never leaves the origin, whatever the path begins with', () => {
  const start = fc.string({ unit: fc.constantFrom('/', '\\', '.', 'a', '%5C', '%2F', '@'), minLength: 1 });
  fc.assert(
    fc.property(start, (text) => {
      const { origin, pathname, search } = new URL(`https://viewer.example/${text}/evil.example/x?embed=1`);
      const full = new URL(fullPath({ pathname, search, hash: '' }), 'https://viewer.example');
      expect(origin).toBe('https://viewer.example');
      expect(full.origin).toBe(origin);
      expect(full.pathname.endsWith('/evil.example/x')).toBe(true);
    }),
  );
  expect(fullPath({ pathname: '//evil.example/x', search: '?embed=1', hash: '' })).toBe('/evil.example/x');
  expect(fullPath({ pathname: '/\\evil.example/x', search: '?embed=1&q=a', hash: '' })).toBe(
    '/evil.example/x?q=a',
  );
});

it.each(['//', '//persons/1', '///', '//evil.example/x', '/\\evil.example', '/\\'])(
  '%s is no page',
  (path) => {
    expect(isForeignPath(path)).toBe(true);
  },
);

it.each(['/', '/persons/1', '/%5Cevil.example', '/a//b'])('%s names no other host', (path) => {
  expect(isForeignPath(path)).toBe(false);
});
