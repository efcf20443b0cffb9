// The compared pages. Each shows one person's records at `/persons/ID`, with a filter above the cards.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_FILE } from '../../scripts/vite/inline-scripts.ts';
import { securityHeaders } from '../../scripts/vite/security-headers.ts';

const folder = join(import.meta.dirname, '..');

export const pageNames = ['floor', 'app', 'react-admin', 'refine'] as const;
export type PageName = (typeof pageNames)[number];

export const peerNames = ['react-admin', 'refine'] as const satisfies readonly PageName[];

/** The API's own latency in milliseconds. */
export const API_LATENCY_MS = 150;

export type ComparedPage = {
  readonly name: PageName;
  /** The folder that is served. */
  readonly folder: string;
  /** Headers of every answer; read after the page is built. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** CSS selector of the filter's input. */
  readonly filter: string;
};

export const peerFolder = (name: (typeof peerNames)[number]): string => join(folder, 'peers', name);
export const appFolder = join(folder, 'dist', 'app');

const none = () => ({});

export const pages: Readonly<Record<PageName, ComparedPage>> = {
  floor: { name: 'floor', folder: join(folder, 'floor'), headers: none, filter: 'input' },
  app: {
    name: 'app',
    folder: appFolder,
    headers: () => securityHeaders(readFileSync(join(appFolder, HASH_FILE), 'utf8')),
    filter: '[role="search"] input[type="search"]',
  },
  'react-admin': {
    name: 'react-admin',
    folder: join(peerFolder('react-admin'), 'dist'),
    headers: none,
    filter: 'input[name="q"]',
  },
  refine: { name: 'refine', folder: join(peerFolder('refine'), 'dist'), headers: none, filter: 'main input' },
};
