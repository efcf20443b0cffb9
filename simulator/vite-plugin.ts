import type { Connect, Plugin } from 'vite';
import { createSimulator, type Simulator } from './simulator.ts';

/**
 * Mounts the simulator before Vite's own middlewares, in dev and in preview.
 * @param simulator called for every request, so that a test can replace the simulator; by default one new simulator
 */
export function simulatorPlugin({ simulator }: { readonly simulator?: () => Simulator } = {}): Plugin {
  let own: Simulator | undefined;
  const latencyMs = Number(process.env['SIMULATOR_LATENCY_MS'] ?? 0);
  const current = simulator ?? (() => (own ??= createSimulator({ latencyMs, keptCalls: 1_000 })));
  function mount({ middlewares }: { middlewares: Connect.Server }): void {
    middlewares.use((req, res, next) => current().handler(req, res, next));
  }
  return { name: 'person-visitors:simulator', configureServer: mount, configurePreviewServer: mount };
}
