// Defined by the build (scripts/vite/service-worker.ts).

/** Names the release by its files and headers. */
declare const __RELEASE__: string;

/** Every file of the app: its path on the server, and its digest in the form of `integrity`. */
declare const __FILES__: readonly (readonly [path: string, integrity: string])[];
