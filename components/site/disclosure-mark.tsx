/** Two bars that become one when the `details` (a `group`) around them is open. */
export function DisclosureMark() {
  return <span aria-hidden="true" className="h-1.75 w-4 flex-none border-y-2 border-accent group-open:h-0.5 group-open:border-b-0" />;
}
