import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { LongText } from '#src/ui/text/long-text.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import { toldProperties, usernamesQuery, visitorPropertiesQuery } from '#src/api/queries/visitor-queries.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import { useCaller } from '#src/session/services.tsx';
import { Marked } from '#src/ui/text/marked.tsx';
import { useFindIn } from './more-provider.tsx';
import { QueryView } from '#src/features/failure/query-view.tsx';

type CardMoreAnswersProps = {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
  /** The ids of all records: one call gets the usernames of all. */
  readonly ids: readonly VisitorId[];
};

/** The usernames and the properties of a record, which need calls of their own. */
export function CardMoreAnswers({ visitorId, userId, ids }: CardMoreAnswersProps) {
  const t = useText();
  const caller = useCaller();
  const usernames = useQuery(usernamesQuery(caller, { userId, ids, visitorId }));
  const properties = useQuery(visitorPropertiesQuery(caller, { userId, visitorId }));
  const findIn = useFindIn();
  const told = toldProperties(properties.data ?? []);
  const names = usernames.data?.get(visitorId) ?? [];
  const isEmpty = usernames.isSuccess && properties.isSuccess && names.length === 0 && told.length === 0;
  const waitsForNetwork = isWaitingForNetwork(usernames) || isWaitingForNetwork(properties);
  // Of both, one notice says so.
  const unanswered = { skeleton: <p className="quiet">{t.more.loading}</p>, offline: null };
  return (
    <div className="card-more__answers">
      {isEmpty && <p className="quiet">{t.more.nothing}</p>}
      {waitsForNetwork && <Offline />}
      <QueryView query={usernames} {...unanswered}>
        {() =>
          names.length > 0 && (
            <dl className="card-more__list">
              <dt>{t.more.usernames}</dt>
              {names.map((name, index) => (
                <dd key={`${index} ${name}`}>
                  <LongText text={name} parts={findIn(name)} />
                </dd>
              ))}
            </dl>
          )
        }
      </QueryView>
      <QueryView query={properties} {...unanswered}>
        {() => (
          <dl className="card-more__list">
            {told.map(({ name, value }, index) => (
              <div key={`${index} ${name ?? ''}`}>
                <dt>
                  <bdi>
                    <Marked text={name ?? t.more.properties} parts={findIn(name ?? '')} />
                  </bdi>
                </dt>
                <dd>
                  <LongText text={value ?? ''} parts={findIn(value ?? '')} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
    </div>
  );
}

const isWaitingForNetwork = ({ isPending, fetchStatus }: UseQueryResult): boolean =>
  isPending && fetchStatus === 'paused';
