/** Takes what is known of the paper, gives the part of the package that says how Word treats it. */

import { languageTag } from '../../document/language.js';
import type { Language } from '../../document/tree.js';
import { wordNamespace, xmlDeclaration } from '../ooxml/xml.js';
import { latinTag } from './styles.js';

const modernBehaviour: readonly (readonly [string, number])[] = [
  // 15 is Word 2013 and later: anything less opens in compatibility mode.
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
];

/**
 * Settings of the document: fonts travel with it, nothing is updated or asked on opening. A line that ends with a line
 * break is not stretched, and spaces after and before paragraphs add up, both as in the PDF. With `hyphenate`, French
 * words are divided where Word has patterns, in two lines in a row at most, and never those with capitals.
 */
export function settings(lang: Language, hyphenate: boolean): string {
  const compatibility = modernBehaviour.map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  const hyphenation = hyphenate
    ? '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
    : '';
  return (
    `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}">` +
    `<w:zoom w:percent="100"/><w:embedTrueTypeFonts/>` +
    `<w:defaultTabStop w:val="720"/>${hyphenation}<w:characterSpacingControl w:val="doNotCompress"/>` +
    `<w:compat><w:doNotExpandShiftReturn/><w:doNotUseHTMLParagraphAutoSpacing/>${compatibility.join('')}</w:compat>` +
    `<w:themeFontLang w:val="${latinTag(lang)}" w:bidi="${languageTag('ar')}"/>` +
    `<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>` +
    `</w:settings>`
  );
}
