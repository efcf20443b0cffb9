// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { EventDetails } from './event-details.tsx';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));

vi.mock('#src/features/failure/failure.tsx', () => import('#src/features/failure/testing/plain-failure.tsx'));

/** The line of an event, before an API that answers so; `draw` again: out of view and back. */
function lineOf(kind: 'call' | 'chat', answer: (method: string) => Promise<object> | object) {
  const { caller, methods } = callerAnswered(({ body }) => answer(String(body['method'])));
  signedIn.caller = caller;
  const queryClient = createQueryClient(() => {});
  function Line({ wasOpen }: { readonly wasOpen: boolean }) {
    const [isOpen, setOpen] = useState(wasOpen);
    return (
      <EventDetails
        address={{ ...personOf(5), visitorId: null }}
        event={{ kind, at: '2026-11-23 10:15:00' }}
        titleId="title"
        {...{ isOpen }}
        onOpen={setOpen}
      />
    );
  }
  const draw = (wasOpen: boolean) => {
    const { container, unmount } = renderInEnglish(
      <QueryClientProvider client={queryClient}>
        <MemoryRouter>
          <Line wasOpen={wasOpen} />
        </MemoryRouter>
      </QueryClientProvider>,
    );
    const opener = (): HTMLButtonElement => container.querySelector('button') ?? expect.fail();
    const button = (name: string) =>
      [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    return {
      text: () => container.textContent,
      said: () => container.querySelector('[role="status"]')?.textContent,
      isOpen: () => opener().ariaExpanded === 'true',
      press: () => act(() => opener().click()),
      button,
      pressOn: (name: string): void => {
        const pressed = button(name) ?? expect.fail(name);
        pressed.focus();
        act(() => pressed.click());
      },
      unmount,
    };
  };
  return { methods, draw };
}

it('“Try again” of a report that has nothing of the event keeps the focus and is sent once; one that fails has its notice’s instead', async () => {
  let answer = (_answer: object): void => {};
  const { methods, draw } = lineOf('call', () => new Promise<object>((resolve) => (answer = resolve)));
  const { press, text, button, pressOn } = draw(false);
  press();
  await until(() => methods().length === 1);
  answer(listOf([]));
  await until(() => button('Try again') !== undefined);
  const again = button('Try again') ?? expect.fail();
  pressOn('Try again');
  await until(() => again.textContent === 'Loading…');
  pressOn('Loading…');
  answer(listOf([]));
  await until(() => again.textContent === 'Try again');
  expect(document.activeElement).toBe(again);
  expect(methods()).toHaveLength(2);
  pressOn('Try again');
  await until(() => methods().length === 3);
  answer(refused);
  await until(() => text().includes(', false'));
  expect(button('Try again')).toBeUndefined();
  // The next Tab leads to it.
  expect(document.activeElement?.querySelector('button')?.textContent).toContain(', false');
  const ofNotice = document.activeElement?.querySelector('button')?.textContent ?? expect.fail();
  pressOn(ofNotice);
  await until(() => methods().length === 4);
  answer(listOf([]));
  await until(() => button('Try again') !== undefined);
  expect(document.activeElement?.contains(button('Try again') ?? null)).toBe(true);
  pressOn('Try again');
  await until(() => methods().length === 5);
  answer(listOf([{ start_time: '2026-11-23 10:15:00' }]));
  await until(() => button('Try again') === undefined);
  expect(document.activeElement).toBe(button('Less'));
});

it('a report that fails says so in the line of its event', async () => {
  const { methods, draw } = lineOf('call', () => refused);
  const { press, text } = draw(false);
  press();
  await until(() => text().includes(', false'));
  expect(methods()).toHaveLength(1);
});

it('two calls of one second are both shown, each by its title, and the report of their day is fetched once', async () => {
  const call = { start_time: '2026-11-23 10:15:00', direction: 'out' };
  const { methods, draw } = lineOf('call', () =>
    listOf([
      { ...call, is_lost: true },
      { ...call, is_lost: false },
    ]),
  );
  const first = draw(false);
  first.press();
  await until(() => first.text().includes('2\u00a0matches:'));
  for (const title of ['Outgoing call, not answered', 'Outgoing call, answered'])
    expect(first.text().split(title)).toHaveLength(2);
  first.unmount();
  expect(draw(false).text()).not.toContain('Uses');
  expect(methods()).toHaveLength(1);
});

it('what was open out of view and is forgotten by a refresh is folded: only a press pays for it again', async () => {
  const { methods, draw } = lineOf('call', () => listOf([]));
  const forgotten = draw(true);
  await turn();
  expect(methods()).toEqual([]);
  expect(forgotten.text()).toContain('Uses 1\u00a0point');
  forgotten.press();
  await until(() => forgotten.text().includes('No details found'));
  expect(methods()).toHaveLength(1);

  const known = draw(true);
  await turn();
  expect(known.text()).toContain('No details found');
  expect(methods()).toHaveLength(1);
});

const chat = { id: 9, date_time: '2026-11-23 10:15:00', employee_full_name: 'Дина Облонская' };

it('a chat is announced once its messages are there; on their way while out of view, it stays open', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { methods, draw } = lineOf('chat', async (method) => {
    if (method === 'get.chats_report') return listOf([chat]);
    await held;
    return listOf([{ date_time: '2026-11-23 10:16:00', source: 'visitor', text: 'Where is it?' }]);
  });
  const first = draw(false);
  first.press();
  await until(() => methods().length === 2);
  await turn();
  expect(first.said()).toBe('');
  first.unmount();

  const again = draw(true);
  await turn();
  expect(again.isOpen()).toBe(true);
  expect(again.said()).toBe('');
  release();
  await until(() => again.text().includes('Where is it?'));
  await until(() => again.said() === en.details.loaded);
  expect(methods()).toEqual(['get.chats_report', 'get.chat_messages_report']);
});

it('what has failed stays open when it comes back into view, and is asked for again by a press only', async () => {
  const { methods, draw } = lineOf('chat', (method) =>
    method === 'get.chats_report' ? listOf([chat]) : refused,
  );
  const first = draw(false);
  first.press();
  await until(() => first.text().includes(', false'));
  // Of the chat itself everything has come.
  expect(first.text()).toContain('Дина Облонская');
  first.unmount();

  const again = draw(true);
  await turn();
  expect(again.text()).toContain(', false');
  expect(methods()).toHaveLength(2);
  again.press();
  expect(again.isOpen()).toBe(false);
  again.press();
  await until(() => methods().length === 3);
});
