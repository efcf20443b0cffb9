// The process of site-server.ts. Through Vite, because Node.js 20 cannot run TypeScript.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const folder = import.meta.dirname;
const { module } = await runnerImport(join(folder, 'serve-site.ts'), {
  root: join(folder, '../..'),
  configFile: false,
});
await module.serve(process.argv[2]);
