import * as z from 'zod/mini';

// Before the first schema: zod otherwise probes `new Function`, which a strict content security policy reports.
z.config({ jitless: true });

export { z };
