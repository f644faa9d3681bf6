/** What a measurement was made on. */
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** In one line; the load is that of the minute before, so that a busy machine shows. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cores.length} cores of ${model}, ${memory} GB, ${type()} ${release()}; load before the run ${loadavg()[0]?.toFixed(1)}`;
}
