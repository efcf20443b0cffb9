/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;

/** The built files of the dictionaries by language, put into the scripts of src/prerender by the build; none in development. */
declare const DICTIONARY_FILES: Readonly<Record<string, readonly string[] | undefined>>;

/** Whether this build has a service worker; put in by scripts/vite/service-worker.ts. */
declare const __SERVICE_WORKER__: boolean;
