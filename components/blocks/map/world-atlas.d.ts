/** Their types would be as large as the data; `world.ts` says what is in them. */
declare module 'world-atlas/countries-110m.json' {
  const atlas: unknown;
  export default atlas;
}
declare module 'world-atlas/countries-50m.json' {
  const atlas: unknown;
  export default atlas;
}
