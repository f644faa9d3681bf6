import { MissingPage } from '#components/site/missing-page.tsx';
import { listNewest } from '#engine/query/listing.ts';
import { readSite } from '#engine/query/site.ts';
import { missingMetadata } from './absent.tsx';
import { reader } from './reader.ts';
import { Shell } from './shell.tsx';

export const metadata = missingMetadata;

export default function NotFound() {
  return (
    <Shell>
      <MissingPage site={readSite(reader())} latest={listNewest(reader(), { by: 'all' }, 6)} />
    </Shell>
  );
}
