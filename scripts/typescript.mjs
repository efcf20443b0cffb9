// `node scripts/typescript.mjs FILE`: installs the packages and runs the file through Vite, because Node.js 20 cannot run TypeScript.
import { resolve } from 'node:path';
import { install, projectRoot, runMain } from './run.mjs';

await runMain(async () => {
  await install();
  const { runnerImport } = await import('vite');
  const [file = ''] = process.argv.splice(2, 1);
  await runnerImport(resolve(projectRoot, file), { root: projectRoot, configFile: false });
});
