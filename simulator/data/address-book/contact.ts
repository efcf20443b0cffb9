/** Somebody in the account's address book. Contacts know no person and no visitor. */
export interface Contact {
  readonly id: number;
  readonly fullName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Digits with the country code. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly organization: string | null;
}

/** @param fullName first name, then surname: „Ольга Громова“ */
export function contact(
  id: number,
  fullName: string,
  phones: readonly string[],
  emails: readonly string[] = [],
  organization: string | null = null,
): Contact {
  const [firstName = null, lastName = null] = fullName.split(' ', 2);
  return { id, fullName, firstName, lastName, phones, emails, organization };
}
