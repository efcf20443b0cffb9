import { afterEach, describe, expect, it } from 'vitest';
import { makeUserId as id } from '#src/features/customer/testing/customers.ts';
import { createCustomerNameChannel, type CustomerNameChannel } from './customer-name-channel.ts';

describe('the tabs of one sign-in', () => {
  const opened: CustomerNameChannel[] = [];
  const openTab = (signInId: string, known: Readonly<Record<number, string>> = {}): CustomerNameChannel => {
    const channel = createCustomerNameChannel(signInId, (userId) => known[userId] ?? null);
    opened.push(channel);
    return channel;
  };
  afterEach(() => {
    for (const channel of opened.splice(0)) channel.close();
  });

  it('tell each other what a customer is called', async () => {
    openTab('sign-in', { 1: 'Ромашка' });
    openTab('sign-in', { 2: 'Вокзал' });
    const asking = openTab('sign-in');
    expect(await Promise.all([asking.ask(id(1)), asking.ask(id(2)), asking.ask(id(3))])).toEqual([
      'Ромашка',
      'Вокзал',
      null,
    ]);
  });

  it('speak in the shape that every release reads', async () => {
    const other = new BroadcastChannel('person-visitors.customer-names');
    opened.push({ ask: () => Promise.resolve(null), close: () => other.close() });
    const heard: unknown[] = [];
    other.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      heard.push(data);
      other.postMessage({ scope: 'sign-in', userId: 1, name: 'Ромашка' });
    });
    expect(await openTab('sign-in').ask(id(1))).toBe('Ромашка');
    expect(heard).toEqual([{ scope: 'sign-in', userId: 1, name: null }]);
  });

  it('tell nothing to another sign-in, nor after the end', async () => {
    const knowing = openTab('sign-in', { 1: 'Ромашка' });
    expect(await openTab('another').ask(id(1))).toBeNull();
    const asking = openTab('sign-in');
    knowing.close();
    expect(await asking.ask(id(1))).toBeNull();
    asking.close();
    expect(await asking.ask(id(1))).toBeNull();
  });
});
