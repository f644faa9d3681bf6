/** What the caller of a benchmark may choose. */
export interface BenchOptions {
  /** How long one round lasts. */
  seconds: number;
  /** Articles of the generated archive, where there is one. */
  articles: number;
}
