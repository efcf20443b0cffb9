// Compares the Node.js version with package.json's `engines`. Written so that an old Node can run it too.
import { readFileSync } from 'node:fs';

/**
 * @param {string} version
 * @returns {[number, number, number]}
 */
function parts(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('-', 1).join('').split('.').map(Number);
  return [major, minor, patch];
}

/**
 * @param {string} version `20.19.0`
 * @param {string} range ranges of the forms `^20.19.0` and `>=22.12.0`, joined by `||`
 * @throws {Error} for a range of another form
 */
export function satisfies(version, range) {
  const actual = parts(version);
  return range.split('||').some((alternative) => {
    const match = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(alternative);
    if (!match || !match[2]) throw new Error(`Unknown form of version range: ${alternative}`);
    const least = parts(match[2]);
    if (match[1] === '^' && actual[0] !== least[0]) return false;
    const difference = actual.map((part, index) => part - Number(least[index])).find((part) => part !== 0);
    return (difference || 0) >= 0;
  });
}

/** Ends the process with one clear line when this Node.js is not one the project supports. */
export function requireSupportedNode() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const range = manifest.engines.node;
  if (satisfies(process.versions.node, range)) return;
  console.error(`Node.js ${range} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
