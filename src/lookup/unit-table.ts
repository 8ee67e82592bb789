/**
 * What is known of each UTF-16 unit, as a small number worked out when a unit is asked for first: text is looked at
 * unit by unit many times over, and a regular expression with Unicode properties costs a hundred times a look-up.
 *
 * `workOut` is given the unit as a string of length 1 (half a pair for what lies beyond the Basic Multilingual Plane)
 * and gives 0 to 254.
 */
export function unitTable(workOut: (unit: string) => number): (unit: number) => number {
  // In rows, of which the scripts of papers need few: a table is small in memory and in the snapshot.
  const rows = new Array<Uint8Array | undefined>(0x100).fill(undefined);
  return (unit) => {
    const row = (rows[unit >> 8] ??= new Uint8Array(0x100).fill(unknown));
    const found = row[unit & 0xff];
    if (found !== undefined && found !== unknown) return found;
    const value = workOut(String.fromCharCode(unit));
    row[unit & 0xff] = value;
    return value;
  };
}

const unknown = 0xff;

const propertyTables: ((unit: number) => number)[] = [];

/** A table of what Unicode says of units, which is the same in every process: for constants of modules. */
export function propertyTable(workOut: (unit: string) => number): (unit: number) => number {
  const table = unitTable(workOut);
  propertyTables.push(table);
  return table;
}

/** Scripts and signs of papers (Unicode blocks): Latin, Arabic, punctuation to mathematical signs, dingbats, Tifinagh. */
const usual = [
  [0x0020, 0x017f],
  [0x0600, 0x06ff],
  [0x2000, 0x22ff],
  [0x2700, 0x27bf],
  [0x2d30, 0x2d7f],
] as const;

/**
 * Works out all tables of properties for what papers are written with: a process that starts from a snapshot knows it,
 * and needs none of the regular expressions for it.
 */
export function workOutUsualUnits(): void {
  for (const table of propertyTables)
    for (const [first, last] of usual) for (let unit = first; unit <= last; unit++) table(unit);
}
