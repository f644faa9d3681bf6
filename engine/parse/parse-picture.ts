/** A picture's bytes → its size, and what is wrong with it that its first bytes show. Pixels are decoded elsewhere, and later. */
import { imageSize } from 'image-size';
import { checkDrawing } from '../drawing/check-drawing.ts';
import { FILE_START, type LocalProblem } from '../problem.ts';

export interface PictureFacts {
  width: number;
  height: number;
}

/** A photograph of more pixels than this is refused: it takes the memory of a whole process to decode. */
const MOST_PIXELS = 50_000_000;

/** What `image-size` calls the encodings that photographs may have. */
const PHOTOGRAPHS: ReadonlySet<string | undefined> = new Set(['jpg', 'png', 'webp', 'avif', 'heif']);

/** @param path relative to the content folder; its ending says whether it is drawn */
export function parsePicture(path: string, bytes: Uint8Array): { picture?: PictureFacts; problems: LocalProblem[] } {
  if (Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString('latin1') === LFS_POINTER) return refused('in-lfs', IN_LFS);
  const isDrawn = path.toLowerCase().endsWith('.svg');
  const problems = isDrawn ? checkDrawing(bytes) : [];
  if (problems.length > 0) return { problems };
  const facts = measure(bytes);
  if (facts === undefined || (isDrawn ? facts.type !== 'svg' : !PHOTOGRAPHS.has(facts.type))) return refused('unreadable', UNREADABLE);
  const { width, height } = facts;
  if (!isDrawn && width * height > MOST_PIXELS) {
    const megapixels = Math.ceil((width * height) / 1_000_000);
    return refused('too-large', `This picture has ${megapixels} megapixels, and the most is ${MOST_PIXELS / 1_000_000}: save it smaller.`);
  }
  return { picture: { width, height }, problems: [] };
}

/** How a file begins that Git LFS commits in place of another (its specification, version 1). */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1';

const IN_LFS = 'This is a pointer to a picture in Git LFS, which is not fetched: commit the picture itself.';

const UNREADABLE = 'This is not a picture that can be read: save it again as JPEG, PNG, WebP, AVIF or SVG, under that ending.';

function measure(bytes: Uint8Array): (PictureFacts & { type: string | undefined }) | undefined {
  try {
    const { width, height, orientation, type } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    const turned = orientation !== undefined && orientation >= 5; // EXIF: 5–8 lie on their side
    return turned ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined;
  }
}

function refused(what: string, message: string): { problems: LocalProblem[] } {
  return { problems: [{ ...FILE_START, severity: 'error', code: `picture/${what}`, message }] };
}
