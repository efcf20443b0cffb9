import type { AccountEvent, Tag } from '#simulator/data/events/event.ts';
import { column, type Column } from '#simulator/list/column.ts';

function answered(tag: Tag, at: string): Readonly<Record<string, unknown>> {
  return {
    ...tag,
    tag_change_time: at,
    tag_user_id: null,
    tag_user_login: null,
    tag_employee_id: null,
    tag_employee_full_name: null,
  };
}

/** Where it came from: the same fields in every report. */
export function sourceColumns(): Readonly<Record<string, Column<AccountEvent>>> {
  return {
    site_domain_name: column('string', 'F', ({ site }) => site),
    campaign_name: column('string', 'F', ({ campaign }) => campaign),
    source_name: column('string', 'FS', ({ source }) => source),
    visitor_custom_properties: column('array', 'F', () => []),
    tags: column('array', 'F', ({ tags, at }) => tags.map((tag) => answered(tag, at))),
  };
}
