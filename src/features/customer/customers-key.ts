/** Apart from `customersQuery`: who only reads the cache does not load the code that fills it. */
export const customersKey = (signInId: string) => ['customers', { signInId }] as const;
