/** The theme: colours and fonts by their parts (ISO/IEC 29500-1, 20.1.6), and the plain effects the schema asks for. */

import { slideColors } from '../../document/slide-zones.js';
import { drawingNamespace, escapeXml, xmlDeclaration } from './xml.js';

export function themeXml(family: string): string {
  const color = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value.replace('#', '')}"/></a:${name}>`;
  const { accent, tint, rule } = slideColors;
  const colors = [
    ...[color('dk1', '#000000'), color('lt1', '#FFFFFF'), color('dk2', accent), color('lt2', tint)],
    ...[color('accent1', accent), color('accent2', rule), color('accent3', '#8A6D3B')],
    ...[color('accent4', '#7A9E9A'), color('accent5', '#4F4F4F'), color('accent6', '#B9CFCC')],
    ...[color('hlink', '#0B5394'), color('folHlink', '#5B3A8C')],
  ];
  const typeface = escapeXml(family);
  const fonts = `<a:latin typeface="${typeface}"/><a:ea typeface="${typeface}"/><a:cs typeface="${typeface}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${xmlDeclaration}<a:theme xmlns:a="${drawingNamespace}" name="Mahdar"><a:themeElements>` +
    `<a:clrScheme name="Mahdar">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Mahdar"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Mahdar"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    `</a:themeElements></a:theme>`
  );
}
