import type { Connect, Plugin } from 'vite';
import { latencyFrom } from './settings.ts';
import { createSimulator, type Simulator } from './simulator.ts';

export interface SimulatorPluginOptions {
  /** Called for every request, so that a test can replace the simulator. Default: one new simulator. */
  readonly simulator?: () => Simulator;
}

/** Mounts the simulator before Vite's own middlewares, in dev and in preview. Reads `SIMULATOR_LATENCY_MS`. */
export function simulatorPlugin(options: SimulatorPluginOptions = {}): Plugin {
  let current = options.simulator;
  function mount({ middlewares }: { middlewares: Connect.Server }): void {
    if (!current) {
      const own = createSimulator({ latencyMs: latencyFrom(process.env), keptCalls: 1_000 });
      current = () => own;
    }
    const simulator = current;
    middlewares.use((req, res, next) => simulator().handler(req, res, next));
  }
  return { name: 'person-visitors:simulator', configureServer: mount, configurePreviewServer: mount };
}
