// The page's own script, which runs when the page has been read: loads the app. As the page's script, the app would be compiled at
// once, and so delay the call.
import { showBootError } from './preload-state.ts';

import(/* @vite-ignore */ APP_FILE).catch(showBootError);
// Requested after the app: the prerender does not need these words.
const [words] = REST_DICTIONARY_FILES[globalThis.preload?.language ?? ''] ?? [];
if (words !== undefined) import(/* @vite-ignore */ words).catch(() => {});
