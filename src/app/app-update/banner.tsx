import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { Strip } from '#src/ui/strip.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { reloadToNewest } from '#src/ui/lazy/release.ts';
import { createReleaseWatch } from './watch.ts';
import { useObserved } from '#src/session/services.tsx';
import { networkIdle } from '#src/app/idle.ts';

/** One per tab: the service worker is registered once. */
const releases = createReleaseWatch();

/** On every screen: says that a newer release is ready, and lets the agent choose when to reload. */
export function UpdateBanner() {
  const t = useText();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const isNewerReady = useObserved(releases);
  useEffect(() => releases.subscribe(() => announce(t.appUpdate.announced)), [announce, t]);
  useEffect(() => releases.start(() => networkIdle(queryClient)), [queryClient]);
  if (!isNewerReady) return null;
  return (
    <Strip kind="offer" text={t.appUpdate.title} landmark={t.appUpdate.title}>
      <button type="button" className="button button--small" onClick={() => void reloadToNewest()}>
        {t.appUpdate.take}
      </button>
    </Strip>
  );
}
