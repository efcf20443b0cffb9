import { useCallback, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { VisitorId } from '#src/lib/ids.ts';
import { personPath, type PersonAddress } from '#src/lib/paths.ts';
import { useInPlace } from '#src/ui/embedded.tsx';

/**
 * The links of a person's records. One listener follows them all: a router's link in each of 500 cards would be drawn again at
 * every key typed into the filter, as that changes the URL.
 */
export function useRecordLinks({ personId, userId }: PersonAddress) {
  const navigate = useNavigate();
  const inPlace = useInPlace();
  return {
    linkTo: useCallback(
      (visitorId: VisitorId): string => personPath({ personId, userId, visitorId }),
      [personId, userId],
    ),
    onFollow: (event: MouseEvent): void => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a.visitor-card__link')
          : null;
      const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (link === null || isElsewhere) return;
      event.preventDefault();
      void navigate(inPlace(link.pathname + link.search));
    },
  };
}
