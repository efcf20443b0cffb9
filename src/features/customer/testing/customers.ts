import fc from 'fast-check';
import { isUserId, type UserId } from '#src/lib/ids.ts';
import type { Customer, CustomerUser } from '#src/api/requests/customers.ts';
import { anyText } from '#src/model/testing/arbitrary-record.ts';

export function makeUserId(id: number): UserId {
  if (!isUserId(id)) throw new Error(`${id} is no user_id.`);
  return id;
}

export function makeCustomer(customerId: number, fields: Partial<Customer> = {}): Customer {
  return {
    customerId,
    name: `Customer ${customerId}`,
    description: null,
    inactiveStatus: null,
    sites: [],
    ...fields,
  };
}

export function makeUser(
  userId: number,
  customerId: number | null,
  fields: Partial<Omit<CustomerUser, 'userId' | 'customerId'>> = {},
): CustomerUser {
  return {
    userId: makeUserId(userId),
    name: `User ${userId}`,
    login: `user${userId}@site.example`,
    customerId,
    ...fields,
  };
}

/** Few words, so that customers look alike; and anything at all. */
const words = fc
  .array(fc.constantFrom('Ромашка', 'ёлка', 'ЕЛКА', 'ООО', '«Вокзал»', 'shop.example', '2001', 'Zoë', '12'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));
const maybeText = fc.option(fc.oneof(words, anyText));
/** Small ids are parts of each other, and of one another's kind. */
const id = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));

/** What the two methods may give. */
export const anyLists: fc.Arbitrary<{
  readonly customers: readonly Customer[];
  readonly users: readonly CustomerUser[];
}> = fc.record({
  customers: fc.uniqueArray(
    fc.record({
      customerId: id,
      name: maybeText,
      description: maybeText,
      inactiveStatus: fc.constantFrom(null, 'waiting' as const, 'debt_lock' as const),
      sites: fc.array(words, { maxLength: 2 }),
    }),
    { selector: ({ customerId }) => customerId, maxLength: 8 },
  ),
  users: fc.uniqueArray(
    fc.record({
      userId: id.map(makeUserId),
      name: maybeText,
      login: maybeText,
      customerId: fc.option(id),
    }),
    { selector: ({ userId }) => userId, maxLength: 12 },
  ),
});
