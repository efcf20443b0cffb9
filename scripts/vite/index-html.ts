// Makes index.html: renders the skeleton of a person's page into it, from the component that the app uses too, and puts two scripts of
// src/prerender into the built one, as files would come a round trip later. A third one, the page's own, is a file that loads the app.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { compileScript, withoutCssPlugin } from './compile-script.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** A built file with the scripts' hashes, which the web server puts into the content security policy. */
export const HASH_FILE = 'inline-scripts.sha256';

/** The call goes before the style sheet, so that CSS does not delay it; the cards go after their container. */
const inlined = [
  { entry: 'prerender/preload-call.ts', before: '<title>' },
  { entry: 'prerender/first-cards.tsx', before: '<noscript>' },
] as const;

/** In development the call is sent by a module like all others, and nothing is prerendered. */
const inDevelopment = '<script type="module" src="/src/prerender/preload-call.ts"></script>';

export function indexHtmlPlugin(): Plugin {
  let codes: readonly string[] = [];
  /** What loads the app in the sources, and in the build. */
  let [appScript, startScript] = ['', ''];
  return {
    name: 'index-html',
    config: (_config, { command }) => (command === 'serve' ? { define: { DICTIONARY_FILES: '{}' } } : {}),
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const appFile = `/${chunks.find(({ isEntry }) => isEntry)?.fileName}`;
        const define = {
          APP_FILE: JSON.stringify(appFile),
          DICTIONARY_FILES: JSON.stringify(filesByLanguage(chunks, 'first')),
          REST_DICTIONARY_FILES: JSON.stringify(filesByLanguage(chunks, 'rest')),
        };
        const compile = (entry: string, format: 'iife' | 'es') =>
          compileScript(source(entry), format, { plugins: [withoutCssPlugin, reactShimPlugin], define });
        codes = await Promise.all(inlined.map(({ entry }) => compile(entry, 'iife')));
        if (codes.some((code) => code.includes('</script')))
          throw new Error('An inline script would end its own element.');
        const code = await compile('prerender/start-app.ts', 'es');
        const startFile = this.emitFile({ type: 'asset', name: 'start-app.js', source: code });
        appScript = `crossorigin src="${appFile}"`;
        startScript = `fetchpriority="low" crossorigin src="/${this.getFileName(startFile)}"`;
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const page = put(html, '<!-- skeleton -->', await renderSkeleton());
        if (bundle === undefined) return put(page, '<title>', `${inDevelopment}<title>`);
        const built = page.replaceAll(/<link rel="modulepreload"[^>]*>|\s*<!--.*?-->|(?<=\n) +/g, '');
        return inlined.reduce(
          (made, { before }, index) => put(made, before, `<script>${codes[index]}</script>${before}`),
          // What first-cards.tsx preloads.
          put(built, appScript, startScript),
        );
      },
    },
    async writeBundle({ dir = 'dist' }) {
      const hashes = codes.map((code) => createHash('sha256').update(code).digest('base64'));
      await writeFile(join(dir, HASH_FILE), hashes.map((hash) => `'sha256-${hash}'`).join(' '));
    },
  };
}

function put(html: string, place: string, text: string): string {
  if (!html.includes(place)) throw new Error(`index.html has no ${place}.`);
  return html.replace(place, () => text);
}

async function renderSkeleton(): Promise<string> {
  const { module } = await runnerImport<{ PageSkeleton: FunctionComponent }>(source('person/skeletons.tsx'), {
    configFile: false,
    logLevel: 'error',
    plugins: [withoutCssPlugin],
  });
  return renderToStaticMarkup(createElement(module.PageSkeleton));
}

/** For each language, the URLs of the built words and their imports, the words first. */
const filesByLanguage = (chunks: readonly Rolldown.OutputChunk[], part: 'first' | 'rest') =>
  Object.fromEntries(
    chunks.flatMap(({ facadeModuleId, fileName, imports }) => {
      const [, language, of] = /\/src\/i18n\/([a-z]{2})-(first|rest)\.ts$/.exec(facadeModuleId ?? '') ?? [];
      return of === part ? [[language, [fileName, ...imports].map((name) => `/${name}`)]] : [];
    }),
  );

const shimmed: ReadonlySet<string> = new Set([
  'react',
  'react-dom',
  'react/jsx-runtime',
  // The prerender draws nothing of what the app loads later, and copies nothing.
  './use-copy.tsx',
  '#src/ui/lazy.tsx',
]);

/** The same components without React, which would be too large for a script in the page. */
const reactShimPlugin: Plugin = {
  name: 'react-shim',
  enforce: 'pre',
  resolveId: (id) => (shimmed.has(id) ? source('prerender/react-shim.ts') : null),
  resolveDynamicImport: () => false,
  // Without handlers of events, which never come.
  transform: { filter: { id: /\.tsx$/ }, handler: (code) => code.replaceAll(/\son[A-Z]\w+=\{[^{}]+\}/g, '') },
};
