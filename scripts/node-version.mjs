// Imported first, and run by `npm run unit` and `build`: on an older Node.js than package.json's `engines` say, one clear line. An old
// Node.js has to be able to run this file, too.
import { readFileSync } from 'node:fs';

// `require` of ES modules came with exactly these versions, 20.19 and 22.12.
if (!process.features.require_module) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  console.error(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
