import { useQuery } from '@tanstack/react-query';
import { within } from '@testing-library/react';
import { act } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { exampleCall, http } from '#src/api/testing/failures.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { until } from '#src/ui/testing/render.tsx';
import { loadFailures, QueryFailure, QueryView } from './query-view.tsx';

beforeAll(() => loadFailures());

const failure = (attempt: number) =>
  new DataApiError(http(500), { ...exampleCall, httpStatus: 500 + attempt });

/** Each attempt waits for `answer` or `fail`. */
function drawQuery(initialData?: string) {
  let attempts = 0;
  let end = { answer: (_text: string): void => {}, fail: (): void => {} };
  const queryFn = () =>
    new Promise<string>((resolve, reject) => {
      attempts += 1;
      end = { answer: resolve, fail: () => reject(failure(attempts)) };
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
  const { getByRole } = renderSignedIn(
    <main>
      <Part />
    </main>,
  );
  const main = getByRole('main');
  const shows = (text: RegExp) => until(() => text.test(main.textContent));
  const button = () => within(main).getByRole('button', { name: /^Try/ });
  const announces = (text: string) => until(() => getByRole('status').textContent === text);
  return { shows, announces, button, attempts: () => attempts, end: () => end };
}

it.each([undefined, 'old'])(
  'failed query with older data (%j) keeps its notice and focused button until an answer',
  async (older) => {
    const before = older === undefined ? 'The service isn’t' : 'Older: ';
    const notice = (button: string, attempt: number) =>
      new RegExp(`^${before}.*${button}Details.*status50${attempt}.*${older ?? ''}$`);
    const { shows, announces, button, attempts, end } = drawQuery(older);
    await shows(new RegExp(`^${older ?? 'Loading'}$`));
    await announces(older === undefined ? 'Loading' : '');
    end().fail();
    await shows(notice('Try again', 1));
    const pressed = button();
    pressed.focus();
    act(() => pressed.click());
    await shows(notice('Trying again…', 1));
    // Not sent twice.
    act(() => pressed.click());
    expect(attempts()).toBe(2);
    end().fail();
    await shows(notice('Try again', 2));
    expect(document.activeElement).toBe(pressed);
    act(() => pressed.click());
    end().answer('An answer');
    await shows(/^An answer$/);
  },
);
