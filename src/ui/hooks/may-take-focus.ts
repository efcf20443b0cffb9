/**
 * Whether the app may move the focus by itself. In a frame only if the frame has the focus already: the agent may be typing into
 * the page around it.
 */
export const mayTakeFocus = (): boolean => window.parent === window || document.hasFocus();
