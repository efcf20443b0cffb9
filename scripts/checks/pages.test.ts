// What of URLs is named outside of the app: in the web server's log, and in the document of URLs.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { patterns } from '#src/domain/paths.ts';
import { COLUMNS, printSortOrder } from '#src/domain/visitor-record.ts';

const logged = readFileSync('deploy/nginx/templates/log.conf.template', 'utf8').split(/[\s|()>;]+/);
const urls = readFileSync('docs/urls.md', 'utf8');

it.each(Object.values(patterns))('%s has its path in the log, and is in docs/urls.md', (pattern) => {
  expect(logged).toContain(pattern);
  expect(urls).toMatch(new RegExp(`^- \\*\\*\`${pattern.replace(/:\w+/, '\\d+')}\``, 'm'));
});

it.each(COLUMNS)('the order by %s is in docs/urls.md', (column) => {
  const [orders] = /^- \*\*`\?sort=`\*\*.*$/m.exec(urls) ?? [];
  expect(orders).toContain(`\`${printSortOrder(column)}\``);
});
