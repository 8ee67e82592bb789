declare module 'arabic-reshaper' {
  const reshaper: {
    /** Letters to presentation forms. */
    convertArabic(text: string): string;
    /** Presentation forms to letters. */
    convertArabicBack(text: string): string;
  };
  export default reshaper;
}
