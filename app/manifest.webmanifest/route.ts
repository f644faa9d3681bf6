import { reader } from '#app/reader.ts';
import { answerText } from '#app/text-answer.ts';
import { writeManifest } from '#discovery/files/manifest.ts';
import { readSite } from '#engine/query/site.ts';

/** Made when it is asked for, from the edition that is open then. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return answerText(writeManifest(readSite(reader())), 'application/manifest+json');
}
