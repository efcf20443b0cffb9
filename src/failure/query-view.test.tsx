import { useQuery } from '@tanstack/react-query';
import { act, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { exampleCall, http } from '#src/api/testing/failures.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { until } from '#src/ui/testing/render.tsx';
import { loadFailures, QueryFailure, QueryView } from './query-view.tsx';

beforeAll(() => loadFailures());

it.each([undefined, 'old'])(
  'failed query with older data (%j) keeps its notice and focused button until an answer',
  async (older) => {
    let attempts = 0;
    let answer = (_text: string): void => {};
    let fail = (): void => {};
    /** Each attempt waits for `answer` or `fail`. */
    const queryFn = () =>
      new Promise<string>((resolve, reject) => {
        const call = { ...exampleCall, httpStatus: 500 + (attempts += 1) };
        answer = resolve;
        fail = () => reject(new DataApiError(http(500), call));
      });
    function Part() {
      const query = useQuery({ queryKey: ['part'], queryFn, retry: false, initialData: older });
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
    const before = older === undefined ? 'The service isn’t' : 'Older: ';
    const notice = (button: string, attempt: number) =>
      new RegExp(`^${before}.*${button}Details.*status50${attempt}.*${older ?? ''}$`);
    await shows(new RegExp(`^${older ?? 'Loading'}$`));
    await until(() => getByRole('status').textContent === (older === undefined ? 'Loading' : ''));
    fail();
    await shows(notice('Try again', 1));
    const pressed = within(main).getByRole('button', { name: 'Try again' });
    pressed.focus();
    act(() => pressed.click());
    await shows(notice('Trying again…', 1));
    // Not sent twice.
    act(() => pressed.click());
    expect(attempts).toBe(2);
    fail();
    await shows(notice('Try again', 2));
    expect(document.activeElement).toBe(pressed);
    act(() => pressed.click());
    answer('An answer');
    await shows(/^An answer$/);
  },
);
