import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { TreeMemory } from './tree-memory.ts';
import { readMemory } from './usage.ts';

const HELD = 64 * 2 ** 20;
/** Holds this much, and says then who it is. */
const HOLDER = `globalThis.held = Buffer.alloc(${HELD}, 1); console.log(process.pid); setInterval(() => {}, 1000)`;
const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(HOLDER)}], { stdio: ['ignore', 'inherit', 'inherit'] });
  process.on('SIGTERM', () => { child.kill('SIGKILL'); process.exit(); });
`;

test('what a child of a process holds counts with it, and the most is remembered', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = parent.pid ?? 0;
  const memory = new TreeMemory(pid);
  let child: number | undefined;
  try {
    child = Number(await once(parent.stdout, 'data'));
    const [own, childs] = [readMemory(pid).now, readMemory(child).now];
    expect(memory.look()).toBeGreaterThan(HELD);
    expect(memory.look()).toBeLessThan(own + childs); // the program itself is there once
    const { peak } = memory;
    parent.kill('SIGTERM');
    await once(parent, 'exit');
    expect(memory.look()).toBe(0);
    expect(memory.peak).toBe(peak);
    child = undefined;
  } finally {
    memory.stop();
    parent.kill('SIGKILL');
    if (child !== undefined) process.kill(child);
  }
});
