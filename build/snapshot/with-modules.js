/**
 * Takes a snapshot as Node writes it, with the compiled code of all 300 modules of Node's own; gives it with that of some
 * of them: a fifth of the file would else be read and copied at each start for nothing. (Node can leave it out by itself,
 * `withoutCodeCache`, but then it leaves out much of the program's, too.)
 *
 * The code stands last: a count, then for each module the length of its name, its name, the length of its code, its code;
 * numbers are of eight bytes. A file that does not end like that stays as it is.
 */
export function withModules(snapshot, names) {
  for (let start = snapshot.length - numberBytes; start >= 0; start--) {
    const modules = mayBeCount(snapshot, start) && modulesFrom(snapshot, start);
    if (!modules) continue;
    const kept = modules.filter(({ name }) => names.includes(name));
    const count = Buffer.alloc(numberBytes);
    count.writeUInt32LE(kept.length);
    return Buffer.concat([snapshot.subarray(0, start), count, ...kept.map(({ bytes }) => bytes)]);
  }
  return snapshot;
}

const numberBytes = 8;
const fewestModules = 100;
const mostModules = 1000;

function mayBeCount(snapshot, at) {
  const count = numberAt(snapshot, at);
  return count !== undefined && fewestModules < count && count < mostModules;
}

/** The modules that are counted here and end with the file; undefined where there are none. */
function modulesFrom(snapshot, start) {
  const modules = [];
  let at = start + numberBytes;
  for (let left = numberAt(snapshot, start); left > 0; left--) {
    const nameEnd = pieceEnd(snapshot, at);
    const end = nameEnd && pieceEnd(snapshot, nameEnd);
    if (end === undefined) return undefined;
    const name = snapshot.toString('latin1', at + numberBytes, nameEnd);
    modules.push({ name, bytes: snapshot.subarray(at, end) });
    at = end;
  }
  return at === snapshot.length ? modules : undefined;
}

/** End of a piece that begins with its length. */
function pieceEnd(snapshot, at) {
  const length = numberAt(snapshot, at);
  return length === undefined ? undefined : at + numberBytes + length;
}

/** Undefined where the file ends before it, or before as many bytes as it says. */
function numberAt(snapshot, at) {
  if (at + numberBytes > snapshot.length || snapshot.readUInt32LE(at + 4) !== 0) return undefined;
  const number = snapshot.readUInt32LE(at);
  return at + number <= snapshot.length ? number : undefined;
}
