/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;

/** For each language, the URLs of the built words of the prerender; written by the build, empty in development. */
declare const DICTIONARY_FILES: Readonly<Record<string, readonly string[] | undefined>>;

/** The URL of the built src/main.tsx, put into first-cards.tsx and start-app.ts of src/prerender by the build. */
declare const APP_FILE: string;

/** For each language, the URL of the built file of all other words. */
declare const REST_DICTIONARY_FILES: typeof DICTIONARY_FILES;

/** Whether this build has a service worker; put in by scripts/vite/service-worker.ts. */
declare const __SERVICE_WORKER__: boolean;
