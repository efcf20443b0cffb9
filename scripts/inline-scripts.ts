// Puts the two scripts that cannot wait into the built index.html: a file of its own would come a round trip later.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const dictionary = /\/src\/i18n\/([a-z]{2})\.ts$/;

/** A built file with the scripts' hashes, as the content security policy names them; for whoever serves the build. */
export const HASH_FILE = 'inline-scripts.sha256';

/** Where each stands: the call before the style sheet, which would hold it up; the drawing after what it draws into. */
const scripts = [
  { entry: source('prerender/preload-call.ts'), before: '<title>' },
  { entry: source('prerender/first-cards.tsx'), before: '<noscript>' },
] as const;

/** In development the early script is a module like all others, and there is no first sight. */
export function inlineScriptsPlugin(): Plugin {
  let hashes: readonly string[] = [];
  return {
    name: 'inline-scripts',
    config: (_config, { command }) => (command === 'serve' ? { define: { DICTIONARY_FILES: '{}' } } : {}),
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const [early] = scripts;
        if (bundle === undefined)
          return put(
            html,
            '<script type="module" src="/src/prerender/preload-call.ts"></script>',
            early.before,
          );
        const files = dictionaryFiles(Object.values(bundle));
        const codes = await Promise.all(scripts.map(({ entry }) => compile(entry, files)));
        hashes = codes.map((code) => createHash('sha256').update(code).digest('base64'));
        return scripts.reduce(
          (page, { before }, index) => put(page, `<script>${codes[index]}</script>`, before),
          letGoFirst(withoutNotes(html)),
        );
      },
    },
    async writeBundle({ dir = 'dist' }) {
      await writeFile(join(dir, HASH_FILE), hashes.map((hash) => `'sha256-${hash}'`).join(' '));
    },
  };
}

/** Comments and indents are for whoever reads the source. */
const withoutNotes = (html: string): string => html.replaceAll(/\s*<!--.*?-->|(?<=\n) +/g, '');

/** The app's own script comes after the styles, the call and the words, which the first sight needs. */
function letGoFirst(html: string): string {
  const app = '<script type="module" ';
  if (!html.includes(app)) throw new Error('index.html has no script of the app.');
  return html.replace(app, `${app}fetchpriority="low" `);
}

function put(html: string, script: string, before: string): string {
  if (!html.includes(before)) throw new Error(`index.html has no ${before}.`);
  return html.replace(before, () => `${script}\n    ${before}`);
}

/** By language, the URLs of the chunks that its dictionary is made of, its own first. */
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

/** One classic script, that leaves nothing behind but what it is for. */
async function compile(entry: string, files: Record<string, readonly string[]>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [drawnOncePlugin],
    define: { DICTIONARY_FILES: JSON.stringify(files) },
    build: {
      write: false,
      target: 'baseline-widely-available',
      // A "library" brings none of Vite's own code along.
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

const inPlaceOf: Readonly<Record<string, string | undefined>> = {
  react: 'react-shim.ts',
  'react-dom': 'react-shim.ts',
  'react-error-boundary': 'react-shim.ts',
  'react/jsx-runtime': 'jsx-runtime.ts',
  // What the app loads later is no part of the first sight.
  '#src/ui/lazy/lazy-with-retry.tsx': 'react-shim.ts',
};

/** The same components without React: drawn once, by `src/prerender`. */
const drawnOncePlugin: Plugin = {
  name: 'drawn-once',
  enforce: 'pre',
  resolveId(id) {
    const file = inPlaceOf[id];
    if (file !== undefined) return source(`prerender/${file}`);
    // The app's own style sheet has it.
    return id.endsWith('.css') ? '\0none' : null;
  },
  load: (id) => (id === '\0none' ? '' : null),
  resolveDynamicImport: () => false,
};
