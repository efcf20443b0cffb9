import { createContext, type ReactNode } from 'react';

/** Draws the button that opens the same page for another customer. The app provides it: customers' screens show failures. */
export const ChangeCustomerContext = createContext<((text: string) => ReactNode) | null>(null);
