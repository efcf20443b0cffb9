// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { createStore } from '#src/lib/create-store.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { useLastConversation } from './use-last-conversation.tsx';

const given = vi.hoisted(() => ({ services: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => given.services,
}));
vi.mock('#src/features/person/tabs/lazy-history.tsx', () => ({
  LastConversation: ({ isOpen }: { isOpen: boolean }) => isOpen && 'Asks for it',
}));

function draw({ isAlwaysOpen = true, areFew = false } = {}) {
  const { setState, ...preferences } = createStore({ lastConversation: isAlwaysOpen });
  const usage = { areFew, arePointsFew: () => usage.areFew };
  given.services = { preferences, usage };
  function Screen() {
    const { button, panel } = useLastConversation({
      address: { ...personOf(5), visitorId: null },
      hasEvents: true,
      onOpen: () => {},
      onHistory: () => {},
    });
    return (
      <>
        {button}
        <main>{panel}</main>
      </>
    );
  }
  const { container, rerender } = renderInEnglish(<Screen />);
  return {
    usage,
    draw: () => rerender(<Screen />),
    press: () => act(() => container.querySelector('button')?.click()),
    set: (lastConversation: boolean) => act(() => setState({ lastConversation })),
    shown: () => container.querySelector('main')?.textContent,
  };
}

const asked = 'Asks for it';
const waiting = 'With few points left, it waits for your press.';

it('with few points it waits for the press, in its room, whatever is drawn or how many points come', () => {
  const { usage, draw: drawAgain, press, shown } = draw({ areFew: true });
  expect(shown()).toBe(waiting);
  usage.areFew = false;
  drawAgain();
  expect(shown()).toBe(waiting);
  press();
  expect(shown()).toBe(asked);
  press();
  expect(shown()).toBe('');
});

it('one that is open stays open when few points are left', () => {
  const { usage, draw: drawAgain, shown } = draw();
  expect(shown()).toBe(asked);
  usage.areFew = true;
  drawAgain();
  expect(shown()).toBe(asked);
});

it('the setting, switched, opens it where points are not few, and closes nothing that is open', () => {
  const { usage, set, shown } = draw({ isAlwaysOpen: false, areFew: true });
  expect(shown()).toBe('');
  set(true);
  expect(shown()).toBe(waiting);
  set(false);
  expect(shown()).toBe('');
  usage.areFew = false;
  set(true);
  expect(shown()).toBe(asked);
  set(false);
  expect(shown()).toBe(asked);
});
