// Puts `src/early.ts` into the head of the built index.html: a file of its own would come a round trip later.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const entry = fileURLToPath(new URL('../src/early.ts', import.meta.url));
const dictionary = /\/src\/i18n\/([a-z]{2})\.ts$/;

/** A built file with the script's hash, as the content security policy names it; for whoever serves the build. */
export const HASH_FILE = 'early-script.sha256';

/** Before the style sheet, which would hold it up. */
const PLACE = '<title>';

/** In development the early script is a module like all others. */
export function earlyScriptPlugin(): Plugin {
  let code = '';
  return {
    name: 'early-script',
    config: (_config, { command }) => (command === 'serve' ? { define: { DICTIONARY_FILES: '{}' } } : {}),
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}.`);
        const put = (script: string): string => html.replace(PLACE, () => `${script}\n    ${PLACE}`);
        if (bundle === undefined) return put('<script type="module" src="/src/early.ts"></script>');
        code = await compile(dictionaryFiles(Object.values(bundle)));
        return put(`<script>${code}</script>`);
      },
    },
    async writeBundle({ dir = 'dist' }) {
      const hash = createHash('sha256').update(code).digest('base64');
      await writeFile(join(dir, HASH_FILE), `'sha256-${hash}'`);
    },
  };
}

/** By language, the URLs of the chunks that its dictionary is made of. */
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
async function compile(files: Record<string, readonly string[]>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { DICTIONARY_FILES: JSON.stringify(files) },
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('src/early.ts gave no script.');
  const code = chunk.code.trim();
  if (code.includes('</script')) throw new Error('The early script would end its own element.');
  return code;
}
