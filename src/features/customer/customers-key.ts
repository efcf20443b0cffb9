/** For whoever reads what `customersQuery` has fetched, and does not fetch it. */
export const customersKey = (signInId: string) => ['customers', { signInId }] as const;
