import type { Plugin } from 'vite';

/** Leaves style sheets out of what is built of components beside the app: the app's own style sheet has all of them. */
export const withoutCssPlugin: Plugin = {
  name: 'without-css',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0none' : null),
  load: (id) => (id === '\0none' ? '' : null),
};
