/** A stretch of days; open where an end is left out. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Both ends belong to the period; ISO dates of one length order as text. */
export function covers({ from, until }: Period, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
