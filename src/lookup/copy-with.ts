/**
 * A copy of an object with some properties more, or others. For what is made for every paper or block: of an object that
 * begins as `{ ...base }` and gets a property which `base` has not, V8 (Node 20) makes a hidden class of its own each
 * time, in memory that is gone through seldom, and all code that meets it is slow. Where properties are known, write them
 * down; `{ more, ...base }` does, too.
 */
export function copyWith<Base extends object, More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More {
  return Object.assign({}, base, more);
}
