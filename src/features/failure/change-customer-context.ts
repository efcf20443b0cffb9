import { createContext, type ReactNode } from 'react';

/** The button to change the customer. The app provides it: `customer` imports this room, so this room may not import `customer`. */
export const ChangeCustomerContext = createContext<((text: string) => ReactNode) | null>(null);
