/** Closes a `switch` over a union: a case that is not handled is a type error at the call. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${typeof value}`);
}
