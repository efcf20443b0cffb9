import type { Connect, Plugin } from 'vite';
import { createSimulator, type Simulator } from './simulator.ts';

/**
 * Mounts the simulator before Vite's middlewares, in dev and in preview.
 * @param simulator called for each request, so that tests can replace the simulator
 */
export function simulatorPlugin({ simulator }: { readonly simulator?: () => Simulator } = {}): Plugin {
  let fallback: Simulator | undefined;
  const latencyMs = Number(process.env['SIMULATOR_LATENCY_MS'] ?? 0);
  const getSimulator = simulator ?? (() => (fallback ??= createSimulator({ latencyMs, keptCalls: 1_000 })));
  function mount({ middlewares }: { middlewares: Connect.Server }): void {
    middlewares.use((req, res, next) => getSimulator().handler(req, res, next));
  }
  return { name: 'person-visitors:simulator', configureServer: mount, configurePreviewServer: mount };
}
