/** What the caller of a benchmark may choose. */
export interface BenchOptions {
  /** How long one round lasts. */
  seconds: number;
  /** Articles of the generated archive, where there is one; each benchmark has its own number when absent. */
  articles?: number | undefined;
  /** Articles of each archive that is compared; the benchmark has its own when absent. */
  sizes?: readonly number[] | undefined;
}
