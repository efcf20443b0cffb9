// What the compared pages are made of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/run.mjs';
import { peerFolder } from '../pages/pages.ts';

export function versions(): Readonly<Record<string, string>> {
  return {
    app: read(projectRoot),
    'react-admin': read(peerFolder('react-admin')),
    refine: read(peerFolder('refine')),
  };
}

function read(folder: string): string {
  // A package.json with exact versions, ours.
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}
