/** The id of a line's element, which may hold no space. */
export const lineElementId = (key: string): string => `event-${key.replaceAll(/\s/g, '_')}`;
