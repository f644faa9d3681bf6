/** The thread that renders: Next, and the edition as this thread reads it. Whoever answers readers waits for neither. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { provideEngine } from '#engine/handle.ts';
import { openReading, type ReadingEngine, type ReadingOptions, type Wanted } from '#engine/open-reading.ts';
import type { Made } from './document.ts';
import { makeDocument } from './make-document.ts';
import { openNextBuild } from './next-build.ts';
import { openPages } from './pages.ts';

export interface RendererOptions {
  /** Folder of the checkout, in which `next build` has run. */
  root: string;
  /** Public origin of the site. */
  origin: string;
}

/** An edition before the first key, and again whenever it was published. */
export type RendererRequest = { edition: ReadingOptions } | { id: number; key: string };

export type RendererMessage = { ready: true } | { wanted: Wanted } | { id: number; made: MadeBytes } | { id: number; failure: unknown };

/** A buffer that goes from thread to thread, and is not copied, is no `Buffer` on the way. */
export type MadeBytes = Omit<Made, 'body'> & { body: Uint8Array<ArrayBuffer> };

const { root, origin } = workerData as RendererOptions;
const port = parentPort as MessagePort;
let edition: ReadingEngine | undefined;
/** What is being rendered. */
const rendering = new Set<Promise<void>>();

provideEngine({
  read() {
    if (edition === undefined) throw new Error('A page was asked for before there was an edition.');
    return edition.read();
  },
});
port.on('message', (request: RendererRequest) => ('edition' in request ? serve(request.edition) : begin(request.id, request.key)));

const build = openNextBuild(root);
const pages = await openPages(root, origin);
tell({ ready: true });

function tell(message: RendererMessage, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

function serve(options: ReadingOptions): void {
  if (edition === undefined) edition = openReading(options, (wanted) => tell({ wanted }));
  else edition.follow(options.commit, Promise.all(rendering));
}

function begin(id: number, key: string): void {
  const rendered = render(id, key).finally(() => rendering.delete(rendered));
  rendering.add(rendered);
}

async function render(id: number, key: string): Promise<void> {
  try {
    const made = await makeDocument(key, pages, build);
    const body = new Uint8Array(made.body); // its own memory: small buffers share theirs
    tell({ id, made: { ...made, body } }, [body.buffer]);
  } catch (failure) {
    tell({ id, failure });
  }
}
