import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerText } from '#app/text-answer.ts';
import { writeRobots } from '#discovery/files/robots.ts';
import { readSite } from '#engine/query/site.ts';

/** Made when it is asked for, from the edition that is open then. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return answerText(writeRobots(readSite(reader()), absoluteOrigin()), 'text/plain');
}
