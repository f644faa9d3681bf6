import type { Metadata } from 'next';
import { answerPath, missingMetadata } from '#app/absent.tsx';

interface Props {
  params: Promise<{ path: string[] }>;
}

export const metadata: Metadata = missingMetadata;

/** Every address that is deeper than an article's. */
export default async function UnknownPage({ params }: Props) {
  return answerPath((await params).path);
}
