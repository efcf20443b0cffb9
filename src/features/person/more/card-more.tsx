import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nonBlankProperties, usernamesQuery, type UsernamesBlock } from '#src/api/queries/visitor-queries.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import { ChooseRecord } from '#src/features/person/compare/comparison.tsx';
import { QueryView } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { useLoadedAnnounced } from '#src/ui/live-region.tsx';
import { LongText, Marked } from '#src/ui/text/long-text.tsx';
import { recordNameIds, type MoreProps } from '#src/features/person/cards/visitor-card-view.tsx';
import { CardMoreFrame } from './card-more-frame.tsx';
import { callsFor, useMore } from './more-store.ts';

/**
 * A card's “More”: loaded only when opened, because each call uses one of the account's points. What was loaded opens by itself
 * where the filter found something only there, or where the details of all are shown: that alone asks for nothing.
 */
export function CardMore({ record, visitorId, findIn }: MoreProps) {
  const points = useMore((more) => callsFor(more, [visitorId]).points);
  const block = useMore(({ records }) => records.blockOf.get(visitorId));
  const isOnly = useMore(({ records }) => records.blockOf.size === 1);
  const isFound = useMore(({ byDetails }) => byDetails.has(visitorId));
  const isAllShown = useMore((more) => more.isAllShown);
  const { open, toggle } = useOpen(isFound || (isAllShown && points === 0));
  return (
    <>
      <CardMoreFrame open={open} points={points} describedBy={recordNameIds(record)} onToggle={toggle}>
        {open && block !== undefined && <Answers visitorId={visitorId} block={block} findIn={findIn} />}
      </CardMoreFrame>
      {/* Not a stop of Tab: the focused card has a key for it. */}
      {!isOnly && <ChooseRecord visitorId={visitorId} tabIndex={-1} />}
    </>
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

type AnswersProps = Pick<MoreProps, 'visitorId' | 'findIn'> & { readonly block: UsernamesBlock };

/** The usernames and the properties of a record, which need calls of their own. */
function Answers({ visitorId, block, findIn }: AnswersProps) {
  const t = useText();
  const caller = useCaller();
  const usernames = useQuery(usernamesQuery(caller, block));
  const properties = useQuery(requestQuery(caller, visitorProperties({ userId: block.userId, visitorId })));
  const names = usernames.data?.get(visitorId) ?? [];
  const shownProperties = nonBlankProperties(properties.data ?? []);
  const isEmpty =
    usernames.isSuccess && properties.isSuccess && names.length === 0 && shownProperties.length === 0;
  // Of all records, the end is announced once.
  const isLoadingAll = useMore(({ loadingAll }) => loadingAll !== null);
  const [isOneOfAll] = useState(isLoadingAll);
  useLoadedAnnounced(isOneOfAll || (usernames.isSuccess && properties.isSuccess), t.details.loaded);
  // Of both, the one above shows that it is loading, or that there is no network.
  const isNotedAbove = usernames.isPending && usernames.fetchStatus === properties.fetchStatus;
  return (
    <div className="card-more__answers stack">
      {isEmpty && <p className="quiet">{t.details.nothing}</p>}
      <QueryView query={usernames} loading={t.details.loading}>
        {() =>
          names.length > 0 && (
            <dl className="terms stack stack--tight">
              <dt>{t.details.usernames}</dt>
              {names.map((name, index) => (
                <dd key={`${index} ${name}`}>
                  <LongText text={name} segments={findIn(name)} />
                </dd>
              ))}
            </dl>
          )
        }
      </QueryView>
      <QueryView
        query={properties}
        loading={t.details.loading}
        {...(isNotedAbove && { skeleton: () => null, offline: null })}
      >
        {() => (
          <dl className="terms stack stack--tight">
            {shownProperties.map(({ name, value }, index) => (
              <div key={`${index} ${name ?? ''}`}>
                <dt>
                  <bdi>
                    <Marked text={name ?? t.details.properties} segments={findIn(name ?? '')} />
                  </bdi>
                </dt>
                <dd>
                  <LongText text={value ?? ''} segments={findIn(value ?? '')} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
    </div>
  );
}
