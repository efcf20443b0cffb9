// Puts the two scripts of src/prerender into the built index.html: as files they would come a round trip later.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { withoutCssPlugin } from './without-css.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const dictionary = /\/src\/i18n\/([a-z]{2})\.ts$/;

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
  return {
    name: 'inline-scripts',
    config: (_config, { command }) => (command === 'serve' ? { define: { DICTIONARY_FILES: '{}' } } : {}),
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const [call] = scripts;
        if (bundle === undefined)
          return put(
            html,
            '<script type="module" src="/src/prerender/preload-call.ts"></script>',
            call.before,
          );
        const files = dictionaryFiles(Object.values(bundle));
        const codes = await Promise.all(scripts.map(({ entry }) => compile(entry, files)));
        hashes = codes.map((code) => createHash('sha256').update(code).digest('base64'));
        return scripts.reduce(
          (page, { before }, index) => put(page, `<script>${codes[index]}</script>`, before),
          lowerAppPriority(withoutComments(html)),
        );
      },
    },
    async writeBundle({ dir = 'dist' }) {
      await writeFile(join(dir, HASH_FILE), hashes.map((hash) => `'sha256-${hash}'`).join(' '));
    },
  };
}

const withoutComments = (html: string): string => html.replaceAll(/\s*<!--.*?-->|(?<=\n) +/g, '');

/** CSS, API call and dictionary come first. */
function lowerAppPriority(html: string): string {
  const app = '<script type="module" ';
  if (!html.includes(app)) throw new Error('index.html has no script of the app.');
  return html.replace(app, `${app}fetchpriority="low" `);
}

function put(html: string, script: string, before: string): string {
  if (!html.includes(before)) throw new Error(`index.html has no ${before}.`);
  return html.replace(before, () => `${script}\n    ${before}`);
}

/** By language, the URLs of the files that its dictionary consists of, its own first. */
function dictionaryFiles(
  bundle: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
): Record<string, readonly string[]> {
  const files: Record<string, readonly string[]> = {};
  for (const file of bundle) {
    if (file.type !== 'chunk') continue;
    const language = dictionary.exec(file.facadeModuleId ?? '')?.[1];
    if (language !== undefined) files[language] = [file.fileName, ...file.imports].map((name) => `/${name}`);
  }
  return files;
}

/** One classic script. */
async function compile(entry: string, files: Record<string, readonly string[]>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [withoutCssPlugin, reactShimPlugin],
    define: { DICTIONARY_FILES: JSON.stringify(files) },
    build: {
      write: false,
      target: 'baseline-widely-available',
      // As a library, so that Vite adds no code of its own.
      lib: { entry, formats: ['iife'], name: 'inlineScript' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${entry} gave no script.`);
  const code = chunk.code.trim();
  if (code.includes('</script')) throw new Error('An inline script would end its own element.');
  return code;
}

const shims: Readonly<Record<string, string | undefined>> = {
  react: 'react-shim.ts',
  'react-dom': 'react-shim.ts',
  'react-error-boundary': 'react-shim.ts',
  'react/jsx-runtime': 'jsx-runtime.ts',
  // The prerender draws nothing of what the app loads later.
  '#src/ui/lazy/lazy-with-retry.tsx': 'react-shim.ts',
};

/** The same components without React, which would be too large for a script in the page. */
const reactShimPlugin: Plugin = {
  name: 'react-shim',
  enforce: 'pre',
  resolveId(id) {
    const file = shims[id];
    return file === undefined ? null : source(`prerender/${file}`);
  },
  resolveDynamicImport: () => false,
};
