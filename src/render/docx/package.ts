/** Adds the parts every Word file has beside its text: styles, settings, fonts, theme, what is known of the paper. */

import type { ResolvedDocument } from '../../document/resolved.js';
import type { FontKey } from '../../fonts/font-key.js';
import { mainFamily } from '../../fonts/main-family.js';
import type { Assets } from '../assets.js';
import { Relationships } from '../ooxml/package.js';
import type { Package } from '../ooxml/package.js';
import { addProperties } from '../ooxml/properties.js';
import { themeXml } from '../ooxml/theme.js';
import { utf8Of } from '../ooxml/utf8.js';
import { embedFonts, rareCharacters } from './embedded-fonts.js';
import { settings } from './settings.js';
import { stylesXml } from './styles.js';

const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Relationships of the body with its ids for the parts that do not depend on the text. */
export function bodyRelationships(): Relationships {
  const relationships = new Relationships();
  for (const [kind, target] of [
    ['styles', 'styles.xml'],
    ['settings', 'settings.xml'],
    ['fontTable', 'fontTable.xml'],
    ['theme', 'theme/theme1.xml'],
  ] as const) {
    relationships.to(kind, target);
  }
  return relationships;
}

/** A part of text: the body, a running head or foot, or the numbering they share. */
export interface TextPart {
  readonly path: string;
  readonly kind: 'document.main' | 'header' | 'footer' | 'numbering';
  /** In pieces. */
  readonly xml: readonly string[];
  readonly relationships?: Relationships;
}

export interface PackageSource {
  readonly document: ResolvedDocument;
  readonly assets: Assets;
  readonly texts: readonly TextPart[];
  /** Other text that the paper shows, such as that of charts. */
  readonly furtherTexts: readonly string[];
  readonly usedFonts: ReadonlySet<FontKey>;
}

export function finishPackage(file: Package, source: PackageSource): Uint8Array {
  const { document, assets, texts } = source;
  for (const { path, kind, xml, relationships } of texts) {
    // Running heads and feet are alike in many papers, and known again as strings; the body never is.
    const content = kind === 'document.main' ? utf8Of(xml) : xml.join('');
    file.part(path, `${wordTypes}.${kind}+xml`, content);
    if (relationships !== undefined && !relationships.isEmpty) {
      file.relationships(path, relationships);
    }
  }
  const family = mainFamily(assets.fonts);
  const { hyphenate } = assets.styles.justified;
  const { lang } = document;
  file.part(
    'word/styles.xml',
    `${wordTypes}.styles+xml`,
    stylesXml({ sheet: assets.styles, lang, family, hyphenate }),
  );
  file.part('word/settings.xml', `${wordTypes}.settings+xml`, settings(lang, hyphenate));
  file.part(
    'word/theme/theme1.xml',
    'application/vnd.openxmlformats-officedocument.theme+xml',
    themeXml(family),
  );
  const characters = rareCharacters([...texts.flatMap(({ xml }) => xml), ...source.furtherTexts]);
  embedFonts(file, { keys: source.usedFonts, characters }, assets.fonts);
  const root = new Relationships();
  root.to('officeDocument', 'word/document.xml');
  addProperties(file, root, { document, version: assets.version });
  file.relationships('', root);
  return file.bytes();
}
