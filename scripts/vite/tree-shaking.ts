import type { Plugin } from 'vite';

/**
 * Lets the bundler drop the parts of React Router that the app does not use (forms, prefetching, scroll restoration): about
 * 7 kB of brotli. Their top-level calls look like side effects. React Router's package.json points bundlers to its development
 * build, which differs from the production build in one constant, that turns warnings on.
 */
export const treeShakeRouterPlugin: Plugin = {
  name: 'tree-shake-router',
  apply: 'build',
  transform: {
    filter: { id: /\/node_modules\/react-router\/.*\.mjs$/ },
    handler: (code) =>
      code
        .replace('var ENABLE_DEV_WARNINGS = true;', 'const ENABLE_DEV_WARNINGS = false;')
        .replaceAll(/^\w+\.(?:displayName|contextType) = .*;$/gm, '')
        .replaceAll(/(?<== )(?=React\d*\.(?:createContext|forwardRef|memo)\()/g, '/* @__PURE__ */ '),
  },
};
