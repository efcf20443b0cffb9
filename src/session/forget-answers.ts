import type { QueryClient } from '@tanstack/react-query';

/** Drops every answer that a sign-in has fetched. The second part of such a query's key is an object with the `signInId`. */
export function forgetAnswers(queryClient: QueryClient): void {
  void queryClient.cancelQueries();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== undefined });
}
