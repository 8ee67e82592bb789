/** Adds the parts of a Word file that several places may refer to: pictures and charts. */

import type { ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/drawn-blocks.js';
import type { ChartMaker, ChartSizePt } from '../ooxml/chart-part.js';
import { Relationships } from '../ooxml/package.js';
import type { Package } from '../ooxml/package.js';

export class WordParts {
  readonly #pictures = new Map<Uint8Array, string>();
  /** Of the charts, with all that they show. */
  readonly texts: string[] = [];

  /** `makeChart` is asked for the charts, where there are any. */
  constructor(
    private readonly file: Package,
    private readonly makeChart: ChartMaker,
  ) {}

  /** The place of a picture as seen from the parts of the text; the same bytes are added once. */
  picture(bytes: Uint8Array, type: 'png' | 'jpg'): string {
    const known = this.#pictures.get(bytes);
    if (known !== undefined) return known;
    const target = `media/image${this.#pictures.size + 1}.${type}`;
    this.file.file(`word/${target}`, bytes);
    this.#pictures.set(bytes, target);
    return target;
  }

  /** The place of a new chart as seen from the parts of the text: a drawing, and a workbook that holds its data. */
  chart(node: Chart<ResolvedText>, size: ChartSizePt): string {
    const { xml, workbook } = this.makeChart(node, size);
    const number = this.texts.length + 1;
    const target = `charts/chart${number}.xml`;
    const data = `embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
    const own = new Relationships();
    const drawing = xml(own.to('package', `../${data}`));
    this.texts.push(drawing);
    this.file.part(
      `word/${target}`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      drawing,
    );
    this.file.file(`word/${data}`, workbook);
    this.file.relationships(`word/${target}`, own);
    return target;
  }
}
