import { later } from '#src/components/later.tsx';

/** Opened from the app bar and from failures; loaded when it is first opened. */
export const CustomerDialog = later(async () => (await import('./customer-dialog.tsx')).CustomerDialog);
