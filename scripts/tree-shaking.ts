import type { Plugin } from 'vite';

/**
 * React Router's parts for other kinds of apps (forms, prefetching, scroll restoration) are made, and named for React's tools, in
 * ways that a bundler takes for code that has to run. Told otherwise, it leaves out what is not used: about 3 kB of
 * brotli. Its package.json leads bundlers to its development build, which differs from its production build
 * in one constant, that turns warnings on.
 */
export const treeShakeRouterPlugin: Plugin = {
  name: 'tree-shake-router',
  apply: 'build',
  transform: {
    filter: { id: /\/node_modules\/react-router\/.*\.mjs$/ },
    handler: (code) =>
      code
        .replace('var ENABLE_DEV_WARNINGS = true;', 'const ENABLE_DEV_WARNINGS = false;')
        .replaceAll(/^\w+\.displayName = "[^"]*";$/gm, '')
        .replaceAll(/(?<== )(?=React\d*\.(?:createContext|forwardRef|memo)\()/g, '/* @__PURE__ */ '),
  },
};
