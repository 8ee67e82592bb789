import { RecentMap } from './recent-map.js';

/** What is kept, in bytes of keys and of what was made. */
const mostKept = 1_000_000;

/** The function with what it made of short bytes kept, not to be written into; `longest` is what is hardly met again. */
export function rememberedByBytes(
  longest: number,
  make: (bytes: Uint8Array) => Buffer,
): (bytes: Uint8Array) => Buffer {
  const kept = new RecentMap<string, Buffer>(mostKept);
  return (bytes) => {
    if (bytes.length > longest) return make(bytes);
    const { buffer, byteOffset, byteLength } = bytes;
    const key = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(bytes);
    kept.set(key, made, key.length + made.length);
    return made;
  };
}
