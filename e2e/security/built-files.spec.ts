import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { filesIn, root } from './built-files.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

test('built files contain no data of the simulator and no source paths', () => {
  const files = [...filesIn(join(root, 'dist'))];
  expect(files.filter(([, content]) => content.includes('#src/')).map(([path]) => path)).toEqual([]);
  const built = files.map(([, latin1]) => Buffer.from(latin1, 'latin1').toString());
  expect(built.some((content) => content.includes('get.person_visitors'))).toBe(true);

  // The ID of the documented example is public and may appear in a hint.
  const ids = Object.values(personIds).filter((id) => id !== personIds.example);
  const names = karenina.flatMap(({ name }) => name ?? []);
  expect(names).toContain('Анна Каренина');
  const simulatorTexts = [...Object.values(tokens), demoLogin.password, ...ids.map(String), ...names];
  // Match whole words: a name such as “анна” is also a part of “указанная”.
  const patterns = simulatorTexts.map((text) => new RegExp(`(?<!\\p{L})${escaped(text)}(?!\\p{L})`, 'u'));
  const found = simulatorTexts.filter((_, index) => built.some((content) => patterns[index]?.test(content)));
  expect(found).toEqual([]);
});
