import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { TreeMemory } from './tree-memory.ts';
import { readMemory } from './usage.ts';

/** Starts a child that holds this much, and says so. */
const HOLDER = "globalThis.held = Buffer.alloc(64 * 2 ** 20, 1); console.log('held'); setInterval(() => {}, 1000)";
const PARENT = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(HOLDER)}], { stdio: ['ignore', 'inherit', 'inherit'] });
  process.on('SIGTERM', () => { child.kill('SIGKILL'); process.exit(); });
`;

test('what a child of a process holds counts with it, and the most is remembered', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = parent.pid ?? 0;
  const memory = new TreeMemory(pid);
  try {
    await once(parent.stdout, 'data');
    expect(memory.look()).toBeGreaterThan(readMemory(pid).now + 64 * 2 ** 20);
    const { peak } = memory;
    parent.kill('SIGTERM');
    await once(parent, 'exit');
    expect(memory.look()).toBe(0);
    expect(memory.peak).toBe(peak);
  } finally {
    memory.stop();
    parent.kill('SIGKILL');
  }
});
