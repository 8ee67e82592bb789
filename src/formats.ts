/** The formats papers are made in, in a file of its own so that the command line knows them without the renderers. */
export const formats = ['pdf', 'docx', 'pptx'] as const;
export type Format = (typeof formats)[number];

/** Those of the formats asked for that a paper is made in: slides are for decks only. */
export function formatsOf(id: string, asked: readonly Format[]): readonly Format[] {
  return id.startsWith('deck/') ? asked : asked.filter((format) => format !== 'pptx');
}
