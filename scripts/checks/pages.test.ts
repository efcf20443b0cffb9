// What of URLs and of the browser's storage is named outside of the app: in the web server's log, and in documents.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { patterns } from '#src/domain/paths.ts';
import { STORAGE_KEYS } from '#src/session/storage.ts';
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

it.each(STORAGE_KEYS)('docs/security.md says what %s is', (key) => {
  const [, kept] = readFileSync('docs/security.md', 'utf8').split('## What is kept where');
  expect(kept).toContain(`\`${key}\``);
});
