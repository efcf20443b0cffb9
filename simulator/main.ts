// `npm run simulator`: the simulator alone. Reads HOST, PORT and SIMULATOR_LATENCY_MS.
import { startNodeHost } from './node-host.ts';
import { addressFrom, latencyFrom } from './settings.ts';
import { createSimulator } from './simulator.ts';

const simulator = createSimulator({ latencyMs: latencyFrom(process.env), keptCalls: 0 });
const { url } = await startNodeHost({ simulator, ...addressFrom(process.env) });
console.log(`The Data API simulator answers at ${url}/api/v2.0`);
