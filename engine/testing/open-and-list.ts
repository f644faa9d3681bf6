/** A process of its own that opens an edition, prints what it serves as JSON, and ends. Arguments: options of the engine, as JSON. */
import { type EngineOptions, openEngine } from '../open.ts';
import { listNewest } from '../query/listing.ts';
import { listProblems } from '../query/problems.ts';

const engine = await openEngine(JSON.parse(process.argv[2] ?? '') as EngineOptions);
const reader = engine.read();
const hrefs = listNewest(reader, { by: 'all' }, 1_000).map((card) => card.href);
console.log(JSON.stringify({ hrefs, problems: listProblems(reader).length, snapshot: reader.snapshot }));
await engine.close();
