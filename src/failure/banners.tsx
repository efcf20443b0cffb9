import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { minuteResetAt } from '#src/api/errors.ts';
import { clock } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Banner } from '#src/ui/banner.tsx';
import { useNow, useOnline } from '#src/ui/browser-state.ts';

export function OfflineLine() {
  const { offline } = useText().failures;
  return useOnline() ? null : <Banner text={offline} />;
}

export function MinuteLine() {
  const { minute } = useText().failures;
  const resetsAt = useMinuteReset();
  return resetsAt !== null && <Banner text={minute} countdown={<Countdown endsAt={resetsAt} />} />;
}

/** Epoch ms; null: no call waits. */
function useMinuteReset(): number | null {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (notify) => cache.subscribe(notifyManager.batchCalls(notify)),
    () => {
      const waiting = cache.findAll({ fetchStatus: 'fetching' });
      const resets = waiting.map(({ state }) => minuteResetAt(state.fetchFailureReason) ?? 0);
      return Math.max(0, ...resets) || null;
    },
  );
}

function Countdown({ endsAt }: { readonly endsAt: number }) {
  const now = useNow(1000);
  // Read once by screen readers, not every second.
  return <strong aria-live="off">{clock((endsAt - now) / 1000)}</strong>;
}
