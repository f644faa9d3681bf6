/**
 * What plain `next start` says of an address that leads nowhere; the document server has a page that helps on
 * (`answerMissing`). Next renders this with every page, so that it may ask the engine nothing.
 */
export default function NotFound() {
  return (
    <main id="main" className="page-column py-16">
      <h1 className="font-headline text-display-1 font-semibold">Page not found</h1>
      <p className="mt-4">
        <a href="/" className="underline">
          Front page
        </a>
      </p>
    </main>
  );
}
