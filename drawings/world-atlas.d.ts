/** Its type would be as large as the data; `land.ts` says what is in it. */
declare module 'world-atlas/countries-10m.json' {
  const atlas: unknown;
  export default atlas;
}
