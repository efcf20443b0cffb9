// Where a page is named outside of the app: the web server's log, and the document of URLs.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { patterns } from '#src/domain/paths.ts';

const logged = readFileSync('deploy/nginx/templates/log.conf.template', 'utf8').split(/[\s|()>;]+/);
const urls = readFileSync('docs/urls.md', 'utf8');

it.each(Object.values(patterns))('%s has its path in the log, and is in docs/urls.md', (pattern) => {
  expect(logged).toContain(pattern);
  expect(urls).toMatch(new RegExp(`^- \\*\\*\`${pattern.replace(/:\w+/, '\\d+')}\``, 'm'));
});
