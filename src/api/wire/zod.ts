import * as z from 'zod/mini';

// Without this zod tries `new Function` at the first schema, which the content security policy reports.
z.config({ jitless: true });

export { z };
