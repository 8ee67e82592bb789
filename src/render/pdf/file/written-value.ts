/**
 * Values of a PDF as they stand in the file (ISO 32000-1, 7.3), sign for sign as pdfkit writes them, which asks of each
 * number first whether it is anything else.
 */

/** What pdfkit is to write as it is. */
export class WrittenText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** pdfkit takes apart what calls itself an Object. */
  get [Symbol.toStringTag](): string {
    return 'PDF';
  }

  toString(): string {
    return this.#text;
  }
}

/** Undefined for a value that is pdfkit's to write, or holds one: trees, bytes. */
export function writtenValue(value: unknown): string | undefined {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return writtenNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return writtenArray(value);
  if (value instanceof WrittenText) return value.toString();
  if (value instanceof String) return writtenString(value.toString());
  if (value instanceof Date) return writtenDate(value);
  if (isReference(value)) return `${value.id} ${value.gen} R`;
  return Object.getPrototypeOf(value) === Object.prototype ? writtenDictionary(value) : undefined;
}

function writtenNumber(value: number): string | undefined {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value);
  // pdfkit says what is wrong with greater ones.
  return Math.abs(value) < 1e21 ? String(Math.round(value * 1e6) / 1e6) : undefined;
}

function writtenArray(values: readonly unknown[]): string | undefined {
  let text = '';
  for (const value of values) {
    const written = writtenValue(value);
    if (written === undefined) return undefined;
    text += text === '' ? written : ` ${written}`;
  }
  return `[${text}]`;
}

function writtenDictionary(values: object): string | undefined {
  let text = '<<';
  // Of its own, since it is no other prototype's.
  for (const key in values) {
    const written = writtenValue((values as Readonly<Record<string, unknown>>)[key]);
    if (written === undefined) return undefined;
    text += `\n/${key} ${written}`;
  }
  return `${text}\n>>`;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** A literal string (7.3.4.2) of ASCII, or of bytes of UTF-16BE behind their mark (7.9.2.2). */
function writtenString(text: string): string {
  let bytes = text;
  if (!/^[\u0000-\u007f]*$/.test(text)) {
    bytes = '\u00fe\u00ff';
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      bytes += String.fromCharCode(unit >> 8, unit & 0xff);
    }
  }
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (sign) => escapes[sign] ?? sign)})`;
}

/** 7.9.4, in universal time. */
function writtenDate(date: Date): string {
  return `(D:${date.toISOString().replace(/[-T:]/g, '').slice(0, 14)}Z)`;
}

function isReference(value: object): value is { readonly id: number; readonly gen: number } {
  return 'gen' in value && 'id' in value;
}
