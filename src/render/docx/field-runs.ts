/**
 * Fields that carry their result (ISO/IEC 29500-1, 17.16.18): shown as they are, worked out anew only when someone
 * asks Word for it. None is marked dirty, so that nothing is asked on opening.
 */

import { escapeXml } from '../ooxml/xml.js';
import { run } from './runs.js';

/** The runs that open a field, up to where its result begins. */
export function fieldOpening(instruction: string, properties?: string): string {
  const text = `<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`;
  return (
    fieldCharacter('begin', properties) +
    run(text, properties) +
    fieldCharacter('separate', properties)
  );
}

/** The run that closes the field opened last. */
export function fieldClosing(properties?: string): string {
  return fieldCharacter('end', properties);
}

function fieldCharacter(type: 'begin' | 'separate' | 'end', properties?: string): string {
  return run(`<w:fldChar w:fldCharType="${type}"/>`, properties);
}
