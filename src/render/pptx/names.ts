/** Namespaces and relationship types of PresentationML (ISO/IEC 29500-1, 19), and what every part begins with. */

import { drawingNamespace, relationshipsNamespace } from '../ooxml/xml.js';

export const presentationNamespace = 'http://schemas.openxmlformats.org/presentationml/2006/main';

/** Attributes of the root of every part that uses all three. */
export const namespaces = `xmlns:a="${drawingNamespace}" xmlns:r="${relationshipsNamespace}" xmlns:p="${presentationNamespace}"`;

export const emptyTree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
