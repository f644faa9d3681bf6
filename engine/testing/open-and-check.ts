/** A process of its own that opens an edition and checks the bodies that were left for later. Arguments: options of the engine, as JSON. */
import { type EngineOptions, openEngine } from '../open.ts';

const engine = await openEngine(JSON.parse(process.argv[2] ?? '') as EngineOptions);
await engine.bodies.settled();
await engine.close();
