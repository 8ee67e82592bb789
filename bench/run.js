/**
 * Mahdar beside its peers on the same content, in one run: `npm run bench`, or `node bench/run.js NAME ...` for some
 * of the measures. Ratios are Mahdar's time by the peer's: below 1 is faster.
 */

import { measures } from './measures.js';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(
    `no such measure: ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}`,
  );
  process.exit(2);
}
for (const [name, measure] of Object.entries(measures))
  if (wanted.length === 0 || wanted.includes(name)) await measure();
