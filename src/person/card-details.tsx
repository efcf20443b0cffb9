import { useQuery } from '@tanstack/react-query';
import { requestQuery } from '#src/api/request-query.ts';
import { visitorProperties } from './person-requests.ts';
import { usernamesOf } from './visitors.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId, VisitorId } from '#src/domain/ids.ts';
import { shortened } from '#src/domain/plain-text.ts';
import { useCaller } from '#src/session/services.tsx';
import { useLoadedAnnounced } from '#src/ui/live-region.tsx';
import { LongText } from '#src/ui/long-text.tsx';

type RecordDetailsProps = { readonly visitorId: VisitorId; readonly userId: UserId | null };

/** The usernames and the properties of a record: loaded by “More”, as each is a call of its own. */
export function RecordDetails(record: RecordDetailsProps) {
  const { details: words } = useText();
  const caller = useCaller();
  const usernames = useQuery(requestQuery(caller, usernamesOf(record)));
  const properties = useQuery(requestQuery(caller, visitorProperties(record)));
  const isLoaded = usernames.isSuccess && properties.isSuccess;
  const isEmpty = isLoaded && usernames.data.length + properties.data.length === 0;
  useLoadedAnnounced(isLoaded, words.loaded);
  return (
    <div className="visitor-card__details stack">
      {isEmpty && <p className="quiet">{words.nothing}</p>}
      <QueryView query={usernames} loading={words.loading}>
        {(values) => <Terms terms={values.length > 0 ? [{ name: words.usernames, values }] : []} />}
      </QueryView>
      {/* Until then the one above says that it is loading, or that there is no network. */}
      {!usernames.isPending && (
        <QueryView query={properties} loading={words.loading}>
          {(terms) => <Terms terms={terms.map(({ name, value }) => ({ name, values: [value] }))} />}
        </QueryView>
      )}
    </div>
  );
}

type TermsProps = {
  readonly terms: readonly { readonly name: string | null; readonly values: readonly string[] }[];
};

function Terms({ terms }: TermsProps) {
  const { details: words } = useText();
  return (
    terms.length > 0 && (
      <dl className="terms stack stack--tight">
        {terms.map(({ name, values }, index) => (
          <div key={`${index} ${name ?? ''}`}>
            <dt>
              <bdi>{name === null ? words.properties : shortened(name)}</bdi>
            </dt>
            {values.map((value, each) => (
              <dd key={each}>
                <LongText text={value} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    )
  );
}
