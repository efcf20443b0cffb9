/** Where the agent typed last or went to type; null once Enter or a press elsewhere has sent it off. */
let typedIn: EventTarget | null = null;

/** Called once, when the app starts. Captures events: what they open must find the field sent off. */
export function watchTyping(): void {
  const leave = ({ target }: Event): void => {
    if (target !== typedIn) typedIn = null;
  };
  const send = ({ key, isComposing }: KeyboardEvent): void => {
    if (key === 'Enter' && !isComposing) typedIn = null;
  };
  for (const type of ['focusin', 'input']) addEventListener(type, ({ target }) => (typedIn = target), true);
  addEventListener('click', leave, true);
  addEventListener('keydown', send, true);
}

/** The text in a field, and its focus, are the agent's: what opens by itself meanwhile takes neither. */
export const isTyping = (): boolean =>
  document.activeElement === typedIn && document.activeElement?.matches(':read-write') === true;

/**
 * Whether the app may move the focus by itself. In a frame only if the frame has the focus already: the agent may be typing into
 * the page around it.
 */
export const mayTakeFocus = (): boolean => (window.parent === window || document.hasFocus()) && !isTyping();
