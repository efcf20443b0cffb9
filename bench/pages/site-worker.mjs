// The thread of site-server.ts. Through Vite, because Node.js 20 cannot run TypeScript.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const folder = import.meta.dirname;
await runnerImport(join(folder, 'serve-site.ts'), { root: join(folder, '../..'), configFile: false });
