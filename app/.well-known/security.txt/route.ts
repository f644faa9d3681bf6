import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { answerNothing, answerText } from '#app/text-answer.ts';
import { writeSecurityTxt } from '#discovery/files/security-txt.ts';
import { readSite } from '#engine/query/site.ts';

/** Made when it is asked for, from the edition that is open then. */
export const dynamic = 'force-dynamic';

/** There when site.yaml says whom to tell. */
export function GET(): Response {
  const text = writeSecurityTxt(readSite(reader()), absoluteOrigin());
  return text === undefined ? answerNothing() : answerText(text, 'text/plain');
}
