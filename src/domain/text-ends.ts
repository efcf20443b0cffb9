import { cutText } from './plain-text.ts';

/** The most lines and characters of each end of a cut text: the layout of long ones takes seconds. */
const END = { lines: 3, characters: 1000 };

/** Where a long text is cut: it is drawn up to `head`, and from `tail` to `end`. null: it is short. */
export function textEnds(
  text: string,
  max: { readonly characters: number; readonly lines: number },
): { readonly head: number; readonly tail: number; readonly end: number } | null {
  if (text.length <= max.characters && text.split('\n', max.lines + 1).length <= max.lines) return null;
  const whole = text.trimEnd();
  const length = Math.min(Math.floor(whole.length / 2), END.characters);
  // No word is cut, nor a pair of surrogates.
  const head = cutText(whole, length).replace(/\s\S{0,40}$/, '');
  const tail = whole.slice(-length).replace(/^(?:\S{0,40}\s|[\udc00-\udfff])/, '');
  return {
    head: head.split('\n', END.lines).join('\n').length,
    tail: whole.length - tail.split('\n').slice(-END.lines).join('\n').length,
    end: whole.length,
  };
}
