/** In its own file: whoever only reads the cache need not load `customersQuery`. */
export const customersKey = (signInId: string) => ['customers', { signInId }] as const;
