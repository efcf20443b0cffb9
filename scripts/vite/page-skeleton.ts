// Renders the skeleton of a person's page into index.html, from the component that the app uses too.
import { fileURLToPath } from 'node:url';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Plugin, runnerImport } from 'vite';
import { withoutCssPlugin } from './compile-script.ts';

const PLACE = '<!-- skeleton -->';
const source = fileURLToPath(new URL('../../src/person/skeletons.tsx', import.meta.url));

export function pageSkeletonPlugin(): Plugin {
  return {
    name: 'page-skeleton',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}.`);
        const { module } = await runnerImport<{ PageSkeleton: FunctionComponent }>(source, {
          configFile: false,
          logLevel: 'error',
          plugins: [withoutCssPlugin],
        });
        return html.replace(PLACE, renderToStaticMarkup(createElement(module.PageSkeleton)));
      },
    },
  };
}
