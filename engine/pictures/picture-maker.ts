/** The serving side of the process that makes pictures: one request at a time; ended when it hangs, and when nobody needs it. */
import { type ChildProcess, fork } from 'node:child_process';
import type { PictureAnswer, PictureRequest } from './picture-process.ts';

/** The largest picture takes seconds; what takes longer than this does not end. In milliseconds. */
const TIME_LIMIT_MS = 120_000;

/** How long it waits for more before it gives its memory back, in milliseconds. */
const IDLE_MS = 10_000;

export class PictureMaker {
  #child: ChildProcess | undefined;
  #resting: NodeJS.Timeout | undefined;

  /** Rejects when it cannot be made, and says why. Ask for one at a time. */
  run(request: PictureRequest): Promise<void> {
    clearTimeout(this.#resting);
    this.#child ??= start();
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    return new Promise<void>((resolve, reject) => {
      const settle = (failure?: string) => {
        clearTimeout(timer);
        child.off('message', hear).off('exit', lose).off('error', lose);
        if (child.connected) this.#rest(child);
        if (failure === undefined) resolve();
        else reject(new Error(failure));
      };
      const hear = (answer: PictureAnswer) => settle(answer === 'done' ? undefined : answer.failure);
      const lose = () => {
        this.#child = undefined;
        settle('the process that makes pictures ended over it');
      };
      const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
      child.on('message', hear).on('exit', lose).on('error', lose);
      child.send(request);
    });
  }

  close(): void {
    clearTimeout(this.#resting);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#resting = setTimeout(() => {
      child.disconnect();
      this.#child = undefined;
    }, IDLE_MS);
    this.#resting.unref();
  }
}

function start(): ChildProcess {
  return fork(new URL('./picture-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: ['--expose-gc'], // it gives the memory of each picture back before it takes the next
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // pixels go back to the machine at once, and are not kept for the next picture
    env: { ...process.env, MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' },
  });
}
