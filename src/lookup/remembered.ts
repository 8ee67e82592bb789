/** The function with what it gave for each key kept, for as long as the function is; also where it gave nothing. */
export function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    // Nothing, or not asked for yet.
    if (known.has(key)) return value as Value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/** The same for objects, for as long as each of them is. */
export function rememberedWeakly<Key extends object, Value extends object | string>(
  find: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
