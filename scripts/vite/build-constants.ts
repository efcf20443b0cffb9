// What the build writes into the code; the declarations are in src/vite-env.d.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function packageVersion(): string {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json has no version');
}

/** For Vite's `define`. */
export const buildConstants = { __APP_VERSION__: JSON.stringify(packageVersion()) };
