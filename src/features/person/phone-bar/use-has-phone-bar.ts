import { useEmbedded } from '#src/ui/embedded.tsx';
import { useMedia } from '#src/ui/hooks/use-media.ts';
import { PHONE } from '#src/ui/windows.ts';

/** A phone, held upright, has a bar at the lower edge; a frame of another product has not. */
export function useHasPhoneBar(): boolean {
  const embedded = useEmbedded();
  return useMedia(PHONE) && !embedded;
}
