// What the build writes into the worker (scripts/service-worker.ts).

/** Names the release: other files, or other headers, are another release. */
declare const __RELEASE__: string;

/** Every file of the app: its path on the server and its digest, as `integrity` has it. */
declare const __FILES__: readonly (readonly [path: string, integrity: string])[];
