// `npm run probe`: calls each reading method of the real API once, and says what came. Vite runs the TypeScript.
import { join } from 'node:path';
import { install } from './install.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { projectRoot } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireSupportedNode();
stopWithNpm();
if ((await install()) !== 0) process.exit(1);
const { runnerImport } = await import('vite');
await runnerImport(join(projectRoot, 'scripts/probe/main.ts'), { root: projectRoot, configFile: false });
