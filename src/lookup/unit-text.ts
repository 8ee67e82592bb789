const rows = new Array<string[] | undefined>(0x100).fill(undefined);

/** The UTF-16 unit at a place as a text: one and the same wherever it stands. */
export function unitText(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const row = (rows[unit >> 8] ??= []);
  return (row[unit & 0xff] ??= String.fromCharCode(unit));
}
