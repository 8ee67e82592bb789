/**
 * The same text in memory of its own. V8 makes a text that is cut out of another one as a view of it, which holds all of
 * that one: what is kept for long is copied.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
