import type { ReactNode } from 'react';

/** A control's label beside its icon. In a narrow window it is hidden, but still the control's accessible name. */
export const CollapsibleLabel = ({ children }: { children: ReactNode }) => (
  <span className="visually-hidden--narrow">{children}</span>
);
