import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { builtFilesPlugin } from './scripts/vite/built-files.ts';
import { dataApiForwardPlugin } from './scripts/vite/data-api-forward.ts';
import { indexHtmlPlugin } from './scripts/vite/index-html.ts';
import { serverRulesPlugin } from './scripts/vite/server-rules.ts';
import { serviceWorkerPlugin } from './scripts/vite/service-worker.ts';
import { readSettings } from './scripts/settings.mjs';
import { treeShakeRouterPlugin } from './scripts/vite/tree-shaking.ts';
import { simulatorPlugin } from './simulator/vite-plugin.ts';

/**
 * Modules that share a chunk. A group also takes their imports, unless a group above has them. Everything else stays in the
 * chunk of its `import()`.
 */
const chunkGroups = [
  // Shared by the dictionaries and the app. Dictionaries that imported it from the app's file would wait for the whole app.
  { name: 'formats', test: /src\/i18n\/(?:formats\/\w+|language)\.ts$/ },
  // All else that the first screen needs in one file: every other one would cost it a request.
  { name: 'start', tags: ['$initial' as const] },
  // What follows the first cards in any case, or is seldom seen: each alone would be smaller than 5 kB.
  {
    name: 'failure',
    // The reading of phones, too: searches and frames need it.
    test: /(?:failure\/failure-panel|person\/(?:card-details|csv|records-table)|domain\/search-term)\.tsx?$/,
  },
  // For frames only.
  { name: 'host', test: /src\/host\// },
  // Without groups, MUI's modules make dozens of tiny files. Menus need much less of MUI than forms.
  { name: 'menus', test: /src\/.*-menu\.tsx$/ },
  { name: 'forms', test: /src\/.*(?:-form|help-dialog)\.tsx$/ },
  {
    name: 'results',
    test: /src\/search\/(?:interpretations|other-interpretations|results)\.tsx?$/,
  },
  { name: 'customers', test: /src\/customer\/customer-picker\.tsx$/ },
].map((group, index, { length }) => ({ ...group, priority: length - index }));

export default defineConfig(({ command }) => {
  // A development build violates the content security policy; NODE_ENV of the terminal must not cause one.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  const { dataApiUrl, portalUrl, mediaSources, serviceWorker, frameAncestors } = readSettings(process.env);
  return {
    plugins: [
      react(),
      treeShakeRouterPlugin,
      indexHtmlPlugin(),
      serverRulesPlugin({ frameAncestors, mediaSources }),
      serviceWorkerPlugin(serviceWorker, mediaSources),
      builtFilesPlugin,
      dataApiUrl === null ? simulatorPlugin() : dataApiForwardPlugin(dataApiUrl, { portalUrl }),
    ],
    define: { __APP_VERSION__: JSON.stringify(manifest.version) },
    build: {
      target: 'baseline-widely-available',
      // All browsers of the target support modulepreload.
      modulePreload: { polyfill: false },
      // The content security policy allows no font in a data: URL.
      assetsInlineLimit: 0,
      // The licences of the packages in the bundle; the version in the account's menu links to them.
      license: { fileName: 'licenses.txt' },
      rolldownOptions: {
        output: { codeSplitting: { groups: chunkGroups } },
        // On a busy machine it warns of plugins that are as fast as ever.
        checks: { bundlerTimings: false },
      },
    },
    // Only the viewer's own pages call these servers.
    server: { cors: false },
    preview: { cors: false },
  };
});
