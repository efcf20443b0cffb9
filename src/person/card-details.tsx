import { useQuery } from '@tanstack/react-query';
import { requestQuery } from '#src/api/queries.ts';
import type { VisitorAddress } from '#src/domain/paths.ts';
import { truncate, uncapitalized } from '#src/domain/plain-text.ts';
import { forEachField, type UnreadableField } from '#src/domain/visitor-record.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useAnnounceLoaded } from '#src/ui/live-region.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { usernamesRequest, propertiesRequest } from './person-requests.ts';
import './cards.css';

/** Loaded by “More”, as each is a separate call. */
export function RecordDetails(record: VisitorAddress) {
  const { details: words, person } = useText();
  const id = String(record.visitorId);
  const caller = useCaller();
  const usernames = useQuery(requestQuery(caller, usernamesRequest(record)));
  const properties = useQuery(requestQuery(caller, propertiesRequest(record)));
  const isLoaded = usernames.isSuccess && properties.isSuccess;
  const isEmpty = isLoaded && usernames.data.length + properties.data.length === 0;
  useAnnounceLoaded(isLoaded, words.loaded);
  return (
    <div className="visitor-card__more stack">
      <dl className="on-phone terms term-rows">
        <div>
          <dt>{person.visitorId}</dt>
          <dd className="contact-line line top">
            <span className="id">{id}</span>
            <CopyButton name={person.copyId(id)} text={id} />
          </dd>
        </div>
      </dl>
      {isEmpty && <p className="quiet">{words.nothing}</p>}
      <QueryView query={usernames} loading={words.loading}>
        {(values) => <Terms terms={values.length > 0 ? [{ name: words.usernames, values }] : []} />}
      </QueryView>
      {/* Until then, the list above shows the loading or the missing network. */}
      {!usernames.isPending && (
        <QueryView query={properties} loading={words.loading}>
          {(terms) => <Terms terms={terms.map(({ name, value }) => ({ name, values: [value] }))} />}
        </QueryView>
      )}
    </div>
  );
}

type Term = { readonly name: string | null; readonly values: readonly string[] };

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const { details: words } = useText();
  return (
    terms.length > 0 && (
      <dl className="terms term-rows stack tight">
        {terms.map(({ name, values }, index) => (
          <div key={`${index} ${name ?? ''}`}>
            <dt>
              <bdi>{name === null ? words.properties : truncate(name)}</bdi>
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

export function UnreadableFields({ fields }: { fields: readonly UnreadableField[] }) {
  const t = useText();
  const labels = { ...forEachField((field) => uncapitalized(t.fields[field])), ...t.unreadable.ids };
  const names = fields.filter((field) => field !== 'record').map((field) => labels[field]);
  return (
    <div className="visitor-card__more warning small">
      {names.length === 0 ? t.unreadable.record : t.unreadable.part(t.formats.list(names))}
    </div>
  );
}
