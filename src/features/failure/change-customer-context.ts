import { createContext, type ReactNode } from 'react';

/** Draws the button that opens the page for another customer. The app provides it, because the customer's screens import failures. */
export const ChangeCustomerContext = createContext<((text: string) => ReactNode) | null>(null);
