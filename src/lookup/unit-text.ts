const rows = new Array<string[] | undefined>(0x100).fill(undefined);

/** The UTF-16 unit at a place as a text: one and the same wherever it stands. */
export function unitText(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const row = (rows[unit >> 8] ??= []);
  return (row[unit & 0xff] ??= String.fromCharCode(unit));
}

/** The part of a text between two places, which mostly is one unit. */
export function partOf(text: string, start: number, end: number): string {
  return end - start === 1 ? unitText(text, start) : text.slice(start, end);
}
