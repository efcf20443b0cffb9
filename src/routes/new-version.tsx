import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAnnounce } from '#src/components/live-region.tsx';
import { NewVersionBar } from '#src/components/new-version-bar.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { reloadToNewest } from './newest-release.ts';
import { createReleaseWatch } from './release-watch.ts';
import { useObserved } from './services.tsx';
import { whenQuiet } from './when-quiet.ts';

/** One for the tab: a service worker is registered once. */
const releases = createReleaseWatch();

/** Says that a newer release is ready, once, and lets the agent choose the moment. Stands on every screen. */
export function NewVersion() {
  const t = useText();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const isNewerReady = useObserved(releases);
  useEffect(() => releases.subscribe(() => announce(t.newVersion.announced)), [announce, t]);
  useEffect(() => releases.start(() => whenQuiet(queryClient)), [queryClient]);
  if (!isNewerReady) return null;
  return <NewVersionBar onTake={() => void reloadToNewest()} />;
}
