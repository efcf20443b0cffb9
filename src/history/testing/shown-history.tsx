import type { ReactNode } from 'react';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { HistoryProvider } from '#src/history/use-history.ts';
import { NEWEST } from './events.ts';

const calls = { rows: [], isWhole: true, loadedAt: 0 };
const address = { ...toPersonKey(5), visitorId: null };

/** The node, in the history of a person without calls. */
export const inHistory = (node: ReactNode): ReactNode => (
  <HistoryProvider value={{ address, newest: NEWEST, calls, onPhone: '', readPhone, hasPages: true }}>
    {node}
  </HistoryProvider>
);
