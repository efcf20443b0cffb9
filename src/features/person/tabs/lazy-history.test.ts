import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { callerBefore, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { LastConversation, linesOfConversation, requestHistory, preloadHistory } from './lazy-history.tsx';

const chunk = vi.hoisted(() => ({ fails: true }));

vi.mock('#src/features/history/before-its-tab.ts', async (importOriginal) => {
  if (chunk.fails) throw new Error('No network');
  return { ...(await importOriginal<object>()), conversationLines: () => ['Last conversation'] };
});

it('what asks for a conversation loads together with what says it in a summary', async () => {
  const source = { queryClient: new QueryClient(), signInId: 's', ...personOf(5) };
  const lines = () => linesOfConversation(source, 6, { language: 'en', dictionary: en });
  await LastConversation.preload();
  expect(lines()).toEqual([]);
  chunk.fails = false;
  await LastConversation.preload();
  expect(lines()).toEqual(['Last conversation']);
});

it('a history is asked for within the press on its tab, where its code has been loaded', async () => {
  await preloadHistory();
  const queryClient = new QueryClient();
  void requestHistory(queryClient, callerBefore(() => jsonResponse({})).caller, personOf(5));
  expect(queryClient.isFetching()).toBe(1);
  queryClient.clear();
});
