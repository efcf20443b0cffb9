/** Whether the page is in a frame of another product's page. */
export const isFramed = (): boolean => globalThis.parent !== globalThis.window;
