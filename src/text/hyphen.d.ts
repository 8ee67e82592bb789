declare module 'hyphen/fr/index.js' {
  const hyphenator: {
    /** The word with U+00AD wherever it may be divided. */
    hyphenateSync(text: string): string;
  };
  export default hyphenator;
}
