import type { AccountEvent, Tag } from '#simulator/data/events/event.ts';
import type { Cells } from '#simulator/list/column.ts';

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
export const sourceCells: Cells<AccountEvent> = {
  site_domain_name: ({ site }) => site,
  campaign_name: ({ campaign }) => campaign,
  source_name: ({ source }) => source,
  tags: ({ tags, at }) => tags.map((tag) => answered(tag, at)),
};
