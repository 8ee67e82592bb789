/** The formats papers are made in, in a file of its own so that the command line knows them without the renderers. */
export const formats = ['pdf', 'docx'] as const;
export type Format = (typeof formats)[number];
