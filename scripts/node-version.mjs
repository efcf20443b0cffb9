// Written so that an old Node.js can run it too.
import { readFileSync } from 'node:fs';

/** Ends the process with one clear line when this Node.js is older than what package.json's `engines` says. */
export function requireSupportedNode() {
  // `require` of ES modules came with exactly these versions, 20.19 and 22.12.
  if (process.features.require_module) return;
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  console.error(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
