/**
 * Whether a page that has just come may put the focus into itself. One in a frame takes it only from itself: whoever
 * types into the page around it must not lose the field.
 */
export const mayTakeFocus = (): boolean => window.parent === window || document.hasFocus();
