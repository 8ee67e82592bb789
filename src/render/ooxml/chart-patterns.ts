/** How areas and lines of a chart differ: in darkness and pattern too, so that a black-and-white copy still shows it. */

const areas = ['1F4E5F', 'C9DDE3', '86AEB9', 'F2F2F2', 'A8701F', 'E7C993', 'D9D9D9', '5F5F5F'];
const lines = ['1F4E5F', '7A4A0A', '3C7D8F', '404040'];

export const chartColors = {
  areas: (index: number): string => areas[index % areas.length] ?? '1F4E5F',
  lines: (index: number): string => lines[index % lines.length] ?? '1F4E5F',
};

/** Colours that stand for a pattern (ST_PresetPatternVal) of one colour on another. */
const patterns = [
  { color: 'C9DDE3', pattern: 'wdUpDiag', front: '1F4E5F', back: 'EDF3F5' },
  { color: 'F2F2F2', pattern: 'narHorz', front: '1F4E5F', back: 'FFFFFF' },
  { color: 'E7C993', pattern: 'wdDnDiag', front: '7A4A0A', back: 'FBF3E4' },
];

/**
 * The part of a chart with what the docx library has no word for: patterns, labels below negative values, and a
 * label for each lying bar, however many there are.
 */
export function finishChart(xml: string): string {
  const below = xml.replace(/(<c:catAx>[^]*?<c:tickLblPos val=")nextTo/gu, '$1low');
  const named = below.includes('<c:barDir val="bar"/>')
    ? below.replace(/<c:noMultiLvlLbl /u, '<c:tickLblSkip val="1"/>$&')
    : below;
  return patterns.reduce(
    (made, { color, pattern, front, back }) =>
      made.replaceAll(
        `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`,
        `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${front}"/></a:fgClr>` +
          `<a:bgClr><a:srgbClr val="${back}"/></a:bgClr></a:pattFill>`,
      ),
    named,
  );
}
