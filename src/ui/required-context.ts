import { createContext, use } from 'react';

/** A context, and the hook that reads its value; throws where no provider is above. */
export function createRequiredContext<T extends object>(name: string) {
  const Context = createContext<T | null>(null);
  const useValue = (): T => {
    const value = use(Context);
    if (value === null) throw new Error(`No ${name} above.`);
    return value;
  };
  return [Context, useValue] as const;
}
