// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { loadFailures, QueryFailure, QueryView } from './query-view.tsx';

vi.mock('./failure-panel.tsx', () => import('#src/failure/testing/plain-failure.tsx'));

beforeAll(() => loadFailures());

/** Each attempt waits for `answer` or `fail`. */
function drawQuery(initialData?: string) {
  let attempts = 0;
  let end = { answer: (_text: string): void => {}, fail: (): void => {} };
  const queryFn = () =>
    new Promise<string>((resolve, reject) => {
      attempts += 1;
      end = { answer: resolve, fail: () => reject(new Error(`failure ${attempts}`)) };
    });
  function Part() {
    const query = useQuery({ queryKey: ['part'], queryFn, retry: false, initialData });
    return (
      <QueryView query={query} loading="Loading">
        {(text) => (
          <>
            <QueryFailure query={query} note="Older: " />
            {text}
          </>
        )}
      </QueryView>
    );
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <main>
        <Part />
      </main>
    </QueryClientProvider>,
  );
  const main = container.querySelector('main') ?? expect.fail();
  const shows = (text: string) => until(() => main.textContent === text);
  const button = () => main.querySelector('button') ?? expect.fail();
  const announces = (text: string) =>
    until(() => container.querySelector('[role="status"]')?.textContent === text);
  return {
    shows,
    announces,
    button,
    attempts: () => attempts,
    fail: () => end.fail(),
    answer: (text: string) => end.answer(text),
  };
}

it.each([
  { of: 'no data', older: undefined, begins: 'Loading', around: (text: string) => text },
  { of: 'older data', older: 'old', begins: 'old', around: (text: string) => `Older: ${text}old` },
])(
  'failed query with $of keeps its notice and focused button until an answer',
  async ({ older, begins, around }) => {
    const { shows, announces, button, attempts, fail, answer } = drawQuery(older);
    await shows(begins);
    await announces(older === undefined ? 'Loading' : '');
    fail();
    await shows(around('failure 1, false'));
    const pressed = button();
    pressed.focus();
    act(() => pressed.click());
    await shows(around('failure 1, true'));
    // Joins the pending call.
    act(() => pressed.click());
    expect(attempts()).toBe(2);
    fail();
    await shows(around('failure 2, false'));
    expect(document.activeElement).toBe(pressed);
    act(() => pressed.click());
    answer('An answer');
    await shows('An answer');
  },
);
