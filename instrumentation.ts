/** Under plain `next dev` and `next start` nobody has opened the edition yet; under `npm start` this finds it open. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    // Not bundled: the engine starts threads from its own files.
    const { openEditionOnce } = await import(/* turbopackIgnore: true */ `file://${encodeURI(process.cwd())}/server/plain-next.ts`);
    await openEditionOnce();
  }
}
