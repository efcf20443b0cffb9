// `npm run bench`: see README.md. Started through Vite, because Node.js 20 cannot run TypeScript.
import { join } from 'node:path';
import { install } from '../scripts/install.mjs';
import { requireSupportedNode } from '../scripts/node-version.mjs';
import { stopWithNpm } from '../scripts/stop-with-npm.mjs';

requireSupportedNode();
stopWithNpm();
if ((await install()) !== 0) process.exit(1);
const { runnerImport } = await import('vite');
const folder = import.meta.dirname;
await runnerImport(join(folder, 'main.ts'), { root: join(folder, '..'), configFile: false });
