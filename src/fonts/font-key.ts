export type FontStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** A font file of the workspace's font set, by family and style. */
export interface FontKey {
  readonly family: string;
  readonly style: FontStyle;
}
