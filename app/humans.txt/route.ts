import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerText } from '#app/text-answer.ts';
import { writeHumansTxt } from '#discovery/files/humans-txt.ts';
import { listAuthors } from '#engine/query/people.ts';
import { readSite } from '#engine/query/site.ts';

/** Made when it is asked for, from the edition that is open then. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  const read = reader();
  return answerText(writeHumansTxt(readSite(read), listAuthors(read), absoluteOrigin()), 'text/plain');
}
