// `npm run simulator`: the Data API's simulator on its own. Vite runs the TypeScript, which Node.js 20 cannot.
import { join } from 'node:path';
import { install } from './install.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { projectRoot } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireSupportedNode();
stopWithNpm();
if ((await install()) !== 0) process.exit(1);
const { runnerImport } = await import('vite');
await runnerImport(join(projectRoot, 'simulator/main.ts'), { root: projectRoot, configFile: false });
