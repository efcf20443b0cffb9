/** The DOM's id of an option, which the field points to while the option is active. */
export const optionId = (fieldId: string, index: number): string => `${fieldId}-option-${index}`;
