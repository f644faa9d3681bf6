/** The archive that queries are tested on: as many stories as a newsroom writes in years, with short bodies to save time. */
export const ARCHIVE = { articles: 10_000, seed: 'queries', length: { least: 60, most: 150 } };
