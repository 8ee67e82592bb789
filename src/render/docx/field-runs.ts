/**
 * Fields that carry their result (ISO/IEC 29500-1, 17.16.18): shown as they are, worked out anew only when someone
 * asks Word for it. None is marked dirty, so that nothing is asked on opening.
 */

import { BuilderElement, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';

/** The runs that open a field, up to where its result begins. */
export function fieldOpening(instruction: string, properties: IRunOptions = {}): ParagraphChild[] {
  return [
    fieldCharacter('begin', properties),
    new TextRun({ ...properties, children: [new InstructionText(instruction)] }),
    fieldCharacter('separate', properties),
  ];
}

/** The run that closes the field opened last. */
export function fieldClosing(properties: IRunOptions = {}): ParagraphChild {
  return fieldCharacter('end', properties);
}

function fieldCharacter(
  type: 'begin' | 'separate' | 'end',
  properties: IRunOptions,
): ParagraphChild {
  const character = new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
  return new TextRun({ ...properties, children: [character] });
}

class InstructionText extends BuilderElement {
  constructor(instruction: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(` ${instruction} `);
  }
}
