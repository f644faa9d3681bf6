/** What in a document a style sheet's selectors can meet: its elements, classes, ids and attributes. */

export class DocumentTokens {
  readonly tags = new Set<string>();
  readonly classes = new Set<string>();
  readonly ids = new Set<string>();
  readonly #attributes = new Map<string, Set<string>>();
  /** Custom properties that attributes name, as in `fill="var(--color-sea)"`. */
  readonly properties = new Set<string>();

  /** @param tag in lower case, like the attributes' names */
  add(tag: string, attributes: Record<string, string>): void {
    this.tags.add(tag);
    for (const [name, value] of Object.entries(attributes)) {
      const values = this.#attributes.get(name) ?? new Set();
      this.#attributes.set(name, values.add(value.toLowerCase()));
      if (name === 'class') for (const part of value.split(/\s+/)) this.classes.add(part);
      else if (name === 'id') this.ids.add(value);
      else if (value.includes('--')) for (const property of listProperties(value)) this.properties.add(property);
    }
  }

  /** The values that an attribute has in the document, in lower case; nothing when no element has it. */
  valuesOf(attribute: string): ReadonlySet<string> | undefined {
    return this.#attributes.get(attribute);
  }
}

/** The custom properties that a CSS value mentions. */
export function listProperties(value: string): string[] {
  return value.match(/--(?:[\w-]|[^\0-\x7f]|\\.)+/g) ?? [];
}
