import { expect, it } from 'vitest';
import { createStore } from './storage.ts';

it('a store calls its listeners in the order of subscription', () => {
  const store = createStore(0);
  const heard: string[] = [];
  for (const name of ['a', 'b', 'c']) store.subscribe(() => heard.push(`${name}${store.getState()}`));
  store.setState(1);
  store.setState(1);
  expect(heard).toEqual(['a1', 'b1', 'c1', 'a1', 'b1', 'c1']);
});

it('a store does not call a listener that has unsubscribed', () => {
  const store = createStore(0);
  const heard: string[] = [];
  store.subscribe(() => {
    heard.push('first');
    leave();
  });
  const leave = store.subscribe(() => heard.push('second'));
  store.setState(1);
  expect(heard).toEqual(['first']);
});
