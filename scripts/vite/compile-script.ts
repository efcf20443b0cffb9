import { build, type InlineConfig, type Plugin } from 'vite';

/** Libraries that would make a script in the page too large. */
const TOO_LARGE = /node_modules\/(?:zod|@tanstack|react-router|react-dom)\//;

/** For components that are built beside the app: the app's own style sheet has their rules. */
export const withoutCssPlugin: Plugin = {
  name: 'without-css',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0none' : null),
  load: (id) => (id === '\0none' ? '' : null),
};

/** One script without imports, classic or a module. Throws where it includes a library that only the app may load. */
export async function compileScript(
  entry: string,
  format: 'iife' | 'es',
  config: Pick<InlineConfig, 'define' | 'plugins'>,
): Promise<string> {
  const result = await build({
    ...config,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'baseline-widely-available',
      // As a library, so that Vite adds no code of its own.
      lib: { entry, formats: [format], name: 'script' },
      // Needed because Vite does not minify whitespace in a library.
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk, ...others] = output !== undefined && 'output' in output ? output.output : [];
  if (chunk === undefined || others.length > 0) throw new Error(`${entry} is not one script.`);
  const library = chunk.moduleIds.find((id) => TOO_LARGE.test(id));
  if (library !== undefined) throw new Error(`${entry} includes ${library}.`);
  return chunk.code.trim();
}
