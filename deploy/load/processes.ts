// The memory and the processor time of a server's processes (Linux).
import { readFile } from 'node:fs/promises';

/** Proportional set size in bytes: shared memory is divided among its processes. */
async function proportionalSize(pid: number): Promise<number> {
  const sizes = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(sizes)?.[1] ?? 0) * 1024;
}

/** The process and its children. */
async function processesOf(master: number): Promise<number[]> {
  const children = await readFile(`/proc/${master}/task/${master}/children`, 'utf8');
  return [master, ...children.trim().split(' ').map(Number)];
}

/** Bytes of the process and its children. */
export async function memoryOf(master: number): Promise<number> {
  const sizes = await Promise.all((await processesOf(master)).map(proportionalSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Peak of `memoryOf` while `work` runs, sampled regularly and at the end. */
export async function peakMemoryOf(master: number, work: Promise<unknown>): Promise<number> {
  let peak = 0;
  const sample = async () => {
    peak = Math.max(peak, await memoryOf(master));
  };
  const timer = setInterval(() => void sample(), 50);
  await work.finally(() => clearInterval(timer));
  await sample();
  return peak;
}

/** Processor time of the process and its children in milliseconds, user and system. */
export async function processorTimeOf(master: number): Promise<number> {
  const nanoseconds = (await processesOf(master)).map(async (pid) =>
    Number((await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ', 1)[0]),
  );
  return (await Promise.all(nanoseconds)).reduce((sum, time) => sum + time, 0) / 1e6;
}
