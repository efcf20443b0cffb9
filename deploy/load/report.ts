// Writes the results as Markdown.
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { programPath } from '../../scripts/program-path.mjs';
import type { BodyCost } from './body-costs.ts';
import type { Held } from './hold.ts';
import type { Measurement } from './wrk.ts';

export interface Comparison {
  readonly what: string;
  readonly ours: Measurement;
  readonly bare: Measurement;
}

export interface Trial {
  readonly what: string;
  readonly sent: number;
  readonly failed: number;
  /** How many may fail, and why. */
  readonly allowed: number;
  readonly because: string;
}

export interface Results {
  readonly comparisons: readonly Comparison[];
  readonly memory: { readonly ours: number; readonly bare: number };
  readonly trials: readonly Trial[];
  readonly costs: readonly BodyCost[];
  readonly held: readonly Held[];
  readonly shape: string;
}

const MAX_MS = 3;
const MAX_MEMORY = 100 * 1024 ** 2;

/** Describes every result that exceeds what is allowed. */
export function excesses({ comparisons, trials, costs, held }: Results): string[] {
  const failing = [
    ...comparisons.filter(({ ours }) => ours.refused + ours.lost > 0),
    ...trials.filter(({ failed, allowed }) => failed > allowed),
  ];
  return [
    ...failing.map(({ what }) => `More requests failed than may: ${what}`),
    ...costs
      .filter((cost) => cost.milliseconds > MAX_MS)
      .map(({ what }) => `Too much processor time: ${what}`),
    ...held.filter(({ memory }) => memory >= MAX_MEMORY).map(({ what }) => `Too much memory: ${what}`),
  ];
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MB`;
const milliseconds = (value: number) => `${value.toFixed(2)} ms`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map(row).join('\n');
}

function version(program: string, args: readonly string[]): string {
  const env = { ...process.env, PATH: programPath() };
  // Programs print their version to either stream, and wrk exits with 1.
  const said = execFileSync('sh', ['-c', `${program} ${args.join(' ')} 2>&1 || true`], { env });
  return /\d+\.\d+[\w.-]*/.exec(said.toString())?.[0] ?? 'unknown';
}

function machine(): string {
  const cores = cpus();
  const versions = [
    `nginx ${version('nginx', ['-v'])}`,
    `wrk ${version('wrk', ['-v'])}`,
    `OpenSSL ${version('openssl', ['version'])}`,
    `Node.js ${process.versions.node}`,
    `${type()} ${release().split('.', 2).join('.')}`,
  ];
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  return `${cores.length} cores (${model}), ${(totalmem() / 1024 ** 3).toFixed(0)} GB of memory; ${versions.join(', ')}.`;
}

export function page({ comparisons, memory, trials, costs, held, shape }: Results): string {
  const rates = comparisons.map(({ what, ours, bare }) => [
    what,
    whole(ours.perSecond),
    whole(bare.perSecond),
    (ours.perSecond / bare.perSecond).toFixed(2),
    milliseconds(ours.p99),
    milliseconds(bare.p99),
    whole(ours.refused + ours.lost),
  ]);
  const steadiness = trials.map(({ what, sent, failed, allowed, because }) => [
    what,
    whole(sent),
    whole(failed),
    `${allowed}${because && ` (${because})`}`,
  ]);
  const bodies = costs.map(({ what, forwarded, bytes, milliseconds: cost }) => [
    what,
    whole(bytes),
    forwarded ? 'forwarded' : 'refused',
    milliseconds(cost),
  ]);
  return `# Load

Written by \`npm run load\` (${new Date().toISOString().slice(0, 10)}), over loopback: the servers, the API behind them and wrk share the machine.

${machine()}

${shape}

${table(['', 'a second', 'bare nginx', 'ratio', 'p99', 'bare p99', 'failed'], rates)}

Memory under load, all processes together: ${megabytes(memory.ours)}; bare nginx ${megabytes(memory.bare)}.

${table(['', 'requests', 'failed', 'allowed'], steadiness)}

## The worst bodies

Processor time of all of nginx's processes for one call with the heaviest bodies that the limits let through, or that have to be read to be refused; the connections to both sides, with TLS to the API, are in it. Medians of rounds of 20 calls. At most ${MAX_MS} ms are allowed.

${table(['body', 'bytes', '', 'processor time'], bodies)}

Memory of all of nginx's processes. Each row is the most while it went on, one after the other on the same connections. Less than ${MAX_MEMORY / 1024 ** 2} MB is allowed.

${table(
  ['', 'memory'],
  held.map(({ what, memory: bytes }) => [what, megabytes(bytes)]),
)}
`;
}
