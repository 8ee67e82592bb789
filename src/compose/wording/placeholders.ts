/** Fills the `{name}` placeholders of a phrase. */

export interface Filled {
  readonly text: string;
  /** Placeholders the text names and nobody gives: they stay in the text as written. */
  readonly unknown: readonly string[];
  /** Values given that the text has no place for: something would be left unsaid. */
  readonly unused: readonly string[];
}

const placeholder = /\{([^{}]*)\}/g;

/** Puts the values in their places; a value is put in as it is, never searched for placeholders again. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): Filled {
  const named = new Set<string>();
  const unknown = new Set<string>();
  const filled = text.replace(placeholder, (written, name: string) => {
    named.add(name);
    if (Object.hasOwn(values, name)) return values[name] ?? '';
    unknown.add(name);
    return written;
  });
  return {
    text: filled,
    unknown: [...unknown],
    unused: Object.keys(values).filter((name) => !named.has(name)),
  };
}
