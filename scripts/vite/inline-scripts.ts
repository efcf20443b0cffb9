// Puts the two scripts of src/prerender into the built index.html: as files they would come a round trip later. A third one, the
// page's own, is a file without imports that loads the app.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { compileScript, withoutCssPlugin } from './compile-script.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const firstWords = /\/src\/i18n\/([a-z]{2})-first\.ts$/;
const restWords = /\/src\/i18n\/([a-z]{2})-rest\.ts$/;

/** A built file with the scripts' hashes, which the web server puts into the content security policy. */
export const HASH_FILE = 'inline-scripts.sha256';

/** The call goes before the style sheet, so that CSS does not delay it; the cards go after their container. */
const scripts = [
  { entry: source('prerender/preload-call.ts'), before: '<title>' },
  { entry: source('prerender/first-cards.tsx'), before: '<noscript>' },
] as const;

/** In development the call is sent by a module like all others, and nothing is prerendered. */
export function inlineScriptsPlugin(): Plugin {
  let hashes: readonly string[] = [];
  let startFile = '';
  return {
    name: 'inline-scripts',
    config: (_config, { command }) => (command === 'serve' ? { define: { DICTIONARY_FILES: '{}' } } : {}),
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        const files = {
          APP_FILE: `/${findApp(bundle).fileName}`,
          REST_DICTIONARY_FILES: filesByLanguage(listChunks(bundle), restWords),
        };
        const code = await compile(source('prerender/start-app.ts'), 'es', files);
        startFile = this.getFileName(this.emitFile({ type: 'asset', name: 'start-app.js', source: code }));
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const [call] = scripts;
        const inDevelopment = '<script type="module" src="/src/prerender/preload-call.ts"></script>';
        if (bundle === undefined) return put(html, inDevelopment, call.before);
        const chunks = listChunks(bundle);
        const files = {
          DICTIONARY_FILES: filesByLanguage(chunks, firstWords),
          APP_FILE: `/${findApp(bundle).fileName}`,
        };
        const codes = await Promise.all(scripts.map(({ entry }) => compile(entry, 'iife', files)));
        if (codes.some((code) => code.includes('</script')))
          throw new Error('An inline script would end its own element.');
        hashes = codes.map((code) => createHash('sha256').update(code).digest('base64'));
        return scripts.reduce(
          (page, { before }, index) => put(page, `<script>${codes[index]}</script>`, before),
          withoutComments(withStartFile(html, startFile)),
        );
      },
    },
    async writeBundle({ dir = 'dist' }) {
      await writeFile(join(dir, HASH_FILE), hashes.map((hash) => `'sha256-${hash}'`).join(' '));
    },
  };
}

const withoutComments = (html: string): string => html.replaceAll(/\s*<!--.*?-->|(?<=\n) +/g, '');

/** Replaces the app's script and its preloaded imports by `start-app.ts`: first-cards.tsx preloads the app. */
function withStartFile(html: string, file: string): string {
  const script = /<script type="module"([^>]* src=")[^"]+/;
  if (!script.test(html)) throw new Error('index.html has no script of the app.');
  return html
    .replaceAll(/<link rel="modulepreload"[^>]*>\s*/g, '')
    .replace(script, `<script type="module" fetchpriority="low"$1/${file}`);
}

function findApp(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const app = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  if (app?.type !== 'chunk') throw new Error('The app is not a chunk.');
  return app;
}

function put(html: string, script: string, before: string): string {
  if (!html.includes(before)) throw new Error(`index.html has no ${before}.`);
  return html.replace(before, () => `${script}\n    ${before}`);
}

const listChunks = (bundle: Rolldown.OutputBundle): readonly Rolldown.OutputChunk[] =>
  Object.values(bundle).filter((file) => file.type === 'chunk');

/** For each language, the URLs of the built words and their imports, the words first. */
const filesByLanguage = (chunks: readonly Rolldown.OutputChunk[], words: RegExp) =>
  Object.fromEntries(
    chunks.flatMap((chunk) => {
      const [, language] = words.exec(chunk.facadeModuleId ?? '') ?? [];
      const files = [chunk.fileName, ...chunk.imports].map((name) => `/${name}`);
      return language === undefined ? [] : [[language, files]];
    }),
  );

/** Compiles a script, with the URLs of built files, and with the prerender's modules in place of React's. */
const compile = (entry: string, format: 'iife' | 'es', files: object = {}): Promise<string> =>
  compileScript(entry, {
    format,
    plugins: [withoutCssPlugin, reactShimPlugin],
    define: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)])),
  });

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
