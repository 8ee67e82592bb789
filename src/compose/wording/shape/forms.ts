/** The ways a phrase varies: its forms, each with the placeholders its text must contain. */

/** How a phrase varies: its forms, each with the placeholders its text must contain. */
export type PhraseShape = Readonly<Record<string, readonly string[]>>;

/** One form. */
export const plain = <const P extends readonly string[]>(...placeholders: P) => ({ plain: placeholders });

/** One person is spoken of: verb, adjective and article take that person's gender. */
export const byGender = <const P extends readonly string[]>(...placeholders: P) => ({
  female: placeholders,
  male: placeholders,
});

/** Members are spoken of together: only women, only men, or both, who are then both named. */
export const byMix = <const P extends readonly string[]>(...placeholders: P) => ({
  women: placeholders,
  men: placeholders,
  mixed: placeholders,
});

/** Things are announced: one, two (Arabic has a dual), more. */
export const byNumber = <const P extends readonly string[]>(...placeholders: P) => ({
  one: placeholders,
  two: placeholders,
  many: placeholders,
});
