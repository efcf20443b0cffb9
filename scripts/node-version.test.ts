import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

it('`engines` names the versions that node-version.mjs recognises, by `process.features.require_module`', () => {
  expect(manifest.engines.node).toBe('^20.19.0 || >=22.12.0');
});
