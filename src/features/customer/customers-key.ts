/** For whoever reads what `customersQuery` has fetched, and does not fetch it. */
export const customersKey = (scope: string) => ['customers', { scope }] as const;
