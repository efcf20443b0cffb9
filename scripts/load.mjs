// `npm run load`: measures what the worst bodies cost the production web server. Needs nginx with its modules, openssl and a
// build; takes about three minutes, on a machine that does nothing else. `-- --quick` tries the parts.
import { join } from 'node:path';
import { projectRoot } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();
const { runnerImport } = await import('vite');
await runnerImport(join(projectRoot, 'deploy/load/main.ts'), { root: projectRoot, configFile: false });
