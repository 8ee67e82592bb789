/**
 * What is known of each UTF-16 unit, as a small number worked out when a unit is asked for first: text is looked at
 * unit by unit many times over, and a regular expression with Unicode properties costs a hundred times a look-up.
 *
 * `workOut` is given the unit as a string of length 1 (half a pair for what lies beyond the Basic Multilingual Plane)
 * and gives 0 to 254.
 */
export function unitTable(workOut: (unit: string) => number): (unit: number) => number {
  const known = new Uint8Array(0x10000).fill(unknown);
  return (unit) => {
    const found = known[unit];
    if (found !== undefined && found !== unknown) return found;
    const value = workOut(String.fromCharCode(unit));
    known[unit] = value;
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

/**
 * Works out all tables of properties for the units of a text: a process that starts from a snapshot knows them, and needs
 * none of the regular expressions for them.
 */
export function workOutUnits(text: string): void {
  for (const unit of new Set(text)) for (const table of propertyTables) table(unit.charCodeAt(0));
}
