import type { Plugin } from 'vite';

/** For components that are built beside the app: the app's own style sheet has their rules. */
export const withoutCssPlugin: Plugin = {
  name: 'without-css',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0none' : null),
  load: (id) => (id === '\0none' ? '' : null),
};
