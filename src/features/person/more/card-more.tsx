import { hashKey } from '@tanstack/react-query';
import { useState } from 'react';
import { CardMoreAnswers } from './card-more-answers.tsx';
import { CardMoreFrame, POINTS_OF_MORE } from './card-more-frame.tsx';
import { useAllCards, useAllShown, useFoundByDetails } from './more-provider.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { usernamesBlock, visitorPropertiesQuery } from '#src/api/queries/visitor-queries.ts';
import { useCaller } from '#src/session/services.tsx';

/**
 * A card's “More”: loaded only when opened, because each call uses one of the account's points. What was loaded opens by itself
 * where the filter found something only there, or where the details of all are shown: that alone asks for nothing.
 */
export function CardMore({ visitorId }: { visitorId: VisitorId }) {
  const { userId, ids, answered, hashes } = useAllCards();
  const caller = useCaller();
  const { queryKey } = visitorPropertiesQuery(caller, { userId, visitorId });
  const hasProperties = hashes.includes(hashKey(queryKey));
  const hasUsernames = answered.has(usernamesBlock(ids, visitorId));
  const points = POINTS_OF_MORE - Number(hasProperties) - Number(hasUsernames);
  const [isAllShown] = useAllShown();
  const isFound = useFoundByDetails().has(visitorId);
  const { open, toggle } = useOpen(isFound || (isAllShown && points === 0));
  return (
    <CardMoreFrame open={open} points={points} onToggle={toggle}>
      {open && <CardMoreAnswers visitorId={visitorId} userId={userId} ids={ids} />}
    </CardMoreFrame>
  );
}

/** Opened by a press, or by itself; what opened by itself and was closed stays closed until it opens anew. */
function useOpen(opensItself: boolean) {
  const [isPressed, setPressed] = useState(false);
  const [isClosed, setClosed] = useState(false);
  if (isClosed && !opensItself) setClosed(false);
  const open = isPressed || (opensItself && !isClosed);
  const toggle = (): void => {
    setPressed(!open);
    setClosed(open);
  };
  return { open, toggle };
}
