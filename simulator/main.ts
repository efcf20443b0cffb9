// The simulator alone: `node scripts/typescript.mjs simulator/main.ts`.
import { startNodeHost } from './node-host.ts';
import { createSimulator } from './simulator.ts';

const { HOST = '127.0.0.1', PORT = '4180', SIMULATOR_LATENCY_MS = '0' } = process.env;
const simulator = createSimulator({ latencyMs: Number(SIMULATOR_LATENCY_MS), keptCalls: 0 });
const { url } = await startNodeHost(simulator, Number(PORT), HOST);
console.log(`The Data API simulator answers at ${url}/api/v2.0`);
