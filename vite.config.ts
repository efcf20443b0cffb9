import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ambiguousPathsPlugin } from './scripts/ambiguous-paths.ts';
import { buildConstants } from './scripts/build-constants.ts';
import { builtFilesPlugin } from './scripts/built-files.ts';
import { dataApiForwardPlugin } from './scripts/data-api-forward.ts';
import { inlineScriptsPlugin } from './scripts/inline-scripts.ts';
import { pageSkeletonPlugin } from './scripts/page-skeleton.ts';
import { securityHeadersPlugin } from './scripts/security-headers.ts';
import { serviceWorkerPlugin } from './scripts/service-worker.ts';
import { readSettings } from './scripts/settings.mjs';
import { treeShakeRouterPlugin } from './scripts/tree-shaking.ts';
import { simulatorPlugin } from './simulator/vite-plugin.ts';

export default defineConfig(({ command }) => {
  // A development build violates the content security policy; NODE_ENV of the terminal must not cause one.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  const { dataApiUrl, serviceWorker, frameAncestors } = readSettings(process.env);
  return {
    plugins: [
      react(),
      treeShakeRouterPlugin,
      pageSkeletonPlugin(),
      inlineScriptsPlugin(),
      securityHeadersPlugin(frameAncestors),
      ambiguousPathsPlugin(),
      serviceWorkerPlugin({ enabled: serviceWorker }),
      builtFilesPlugin(),
      dataApiUrl === null ? simulatorPlugin() : dataApiForwardPlugin(dataApiUrl),
    ],
    define: buildConstants,
    build: {
      target: 'baseline-widely-available',
      // All browsers of the target support modulepreload.
      modulePreload: { polyfill: false },
      // The content security policy allows no font in a data: URL.
      assetsInlineLimit: 0,
      // Few files for the first screen: each costs a request.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'] },
              // What the dictionaries share: each language has this file and one of its own.
              { name: 'formats', test: /\/src\/i18n\/(?:formats|plural|russian|english|typeset-ru)\.ts$/ },
            ],
          },
        },
      },
    },
    // Only the viewer's own pages call these servers.
    server: { cors: false },
    preview: { cors: false },
  };
});
