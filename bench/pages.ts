// The pages that are compared: all show one person's visitors at `/persons/ID`, a filter above the cards.
import { join } from 'node:path';
import { securityHeaders } from '../scripts/security-headers.ts';

const folder = import.meta.dirname;

export const pageNames = ['floor', 'app', 'react-admin', 'refine'] as const;
export type PageName = (typeof pageNames)[number];

export const peerNames = ['react-admin', 'refine'] as const satisfies readonly PageName[];

export type ComparedPage = {
  readonly name: PageName;
  /** The folder that is served. */
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Selects the filter's input. */
  readonly filter: string;
};

export const peerFolder = (name: (typeof peerNames)[number]): string => join(folder, 'peers', name);
export const appFolder = join(folder, 'dist', 'app');

export const pages: Readonly<Record<PageName, ComparedPage>> = {
  floor: { name: 'floor', folder: join(folder, 'floor'), headers: {}, filter: 'input' },
  app: {
    name: 'app',
    folder: appFolder,
    headers: securityHeaders,
    filter: '[role="search"] input[type="search"]',
  },
  'react-admin': {
    name: 'react-admin',
    folder: join(peerFolder('react-admin'), 'dist'),
    headers: {},
    filter: 'input[name="q"]',
  },
  refine: { name: 'refine', folder: join(peerFolder('refine'), 'dist'), headers: {}, filter: 'main input' },
};
