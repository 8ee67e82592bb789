/** The part of fs-native-extensions that the register uses; the package has no types. */
declare module 'fs-native-extensions' {
  const locks: {
    /** Takes an exclusive lock of the whole file; false when another open file holds one. */
    tryLock(descriptor: number): boolean;
  };
  export default locks;
}
