/** Parts of an address as Next gives them, percent-encoded → the path that they spell. */
export function decodePath(parts: readonly string[]): string {
  return `/${parts.map(decodePart).join('/')}`;
}

/** A part that is not valid percent-encoding stands for itself: nothing is called so. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
