/** The characters of a text in the other order, pairs of UTF-16 units kept together. */
export function reversed(text: string): string {
  let found = '';
  for (let at = text.length - 1; at >= 0; at--) {
    const isLow = at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    const begin = isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
    found += text.slice(begin, at + 1);
    at = begin;
  }
  return found;
}

/** The character that begins at a place, whole where it is a pair of UTF-16 units; empty behind the end. */
export function characterAt(text: string, at: number): string {
  const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
  const isPair = isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return isPair ? text.slice(at, at + 2) : text.charAt(at);
}

/** The last character, whole where it is a pair of UTF-16 units; empty for an empty text. */
export function lastCharacter(text: string): string {
  const pair = text.slice(-2);
  return characterAt(pair, 0).length === 2 ? pair : text.slice(-1);
}
