// The tables, as Markdown.
import { check, printValue } from './checks.ts';
import { goals } from './goals.ts';
import { categories, type Audit } from '../visits/lighthouse.ts';
import type { Machine } from './machine.ts';
import type { PageName } from '../pages/pages.ts';
import type { Samples } from './samples.ts';

export type Environment = Machine & {
  readonly node: string;
  readonly chromium: string;
  readonly runs: number;
  readonly minutes: number;
  /** What each page is made of, with versions. */
  readonly versions: Readonly<Record<string, string>>;
};

export function medianTable(samples: Samples, pages: readonly PageName[]): string {
  const measured = goals.filter(({ metric }) => pages.some((page) => samples.median(metric, page) !== null));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['median (least – most)', ...pages]),
    row(['---', ...pages.map(() => '---:')]),
    ...measured.map((goal) => row([goal.title, ...pages.map((page) => cell(goal, samples, page))])),
  ].join('\n');
}

function cell({ metric, unit }: (typeof goals)[number], samples: Samples, page: PageName): string {
  const middle = samples.median(metric, page);
  if (middle === null) return '–';
  const values = samples.of(metric, page);
  const print = (value: number): string => printValue(value, unit);
  const [least, most] = [Math.min(...values), Math.max(...values)].map(print);
  return least === most ? print(middle) : `${print(middle)} (${least} – ${most})`;
}

export function goalTable(samples: Samples): string {
  const rows = goals.flatMap((goal) =>
    check(goal, samples).map(({ text, met }) => `| ${goal.title} | ${text} | ${met ? 'yes' : '**no**'} |`),
  );
  return ['| goal | measured | met |', '| --- | --- | --- |', ...rows].join('\n');
}

export function auditTable({ desktop, mobile, faults }: Audit): string {
  return [
    `|  | ${categories.join(' | ')} |`,
    `| --- | ${categories.map(() => '---:').join(' | ')} |`,
    `| desktop | ${categories.map((name) => desktop[name]).join(' | ')} |`,
    `| mobile | ${categories.map((name) => mobile[name]).join(' | ')} |`,
    ...(faults.length === 0 ? [] : ['', 'What cost points:', '', ...faults.map((fault) => `- ${fault}`)]),
  ].join('\n');
}

export function wholeReport(
  samples: Samples,
  pages: readonly PageName[],
  audit: Audit,
  environment: Environment,
): string {
  const { date, processor, cores, memoryGiB, load, node, chromium, runs, minutes, versions } = environment;
  return `# Results of the bench

Made by \`npm run bench\`; what is measured, and how, is in [README.md](README.md).

- ${date}, ${runs} rounds in ${minutes} minutes
- ${processor}, ${cores} cores, ${memoryGiB} GiB of memory; load before the first visit ${load.toFixed(1)}
- Node.js ${node}, headless Chromium ${chromium}

## Medians

${medianTable(samples, pages)}

## Goals

${goalTable(samples)}

## Lighthouse ${audit.version}

The person page, signed in; medians of three audits each.

${auditTable(audit)}

## Versions

${Object.entries(versions)
  .map(([name, text]) => `- ${name}: ${text}`)
  .join('\n')}
`;
}
