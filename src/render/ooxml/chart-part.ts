/**
 * A chart as the two parts that hold it in any Office file: the drawing in DrawingML and the workbook with its data.
 * The docx library makes both; here they are taken out of a Word file of one paragraph that nobody sees.
 */

import { Document, Packer, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';

import type { ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/tree.js';
import { chartOptions } from './chart-options.js';
import { finishChart } from './chart-patterns.js';
import { readZip, writeZip } from './zip-file.js';

export interface ChartPart {
  /** Root `c:chartSpace`; its `c:externalData` leads to the workbook by `workbookRelationship`. */
  readonly xml: string;
  readonly workbookRelationship: string;
  readonly workbook: Uint8Array;
}

export interface ChartSizePt {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Type size of its labels. */
  readonly textPt: number;
}

/** Throws on a chart without categories: there is nothing to draw. */
export function chartPart(
  node: Chart<ResolvedText>,
  { widthPt, heightPt, textPt }: ChartSizePt,
): ChartPart {
  const size = { width: (widthPt * 96) / 72, height: (heightPt * 96) / 72 };
  const run = new ChartRun(chartOptions(node, size));
  const parts = partsOf(
    new Document({ sections: [{ children: [new Paragraph({ children: [run] })] }] }),
  );
  const xml = parts.get('word/charts/chart1.xml');
  const workbook = [...parts].find(([name]) => name.endsWith('.xlsx'))?.[1];
  if (typeof xml !== 'string' || workbook === undefined || typeof workbook === 'string')
    throw new Error('a chart without its parts');
  const workbookRelationship = /<c:externalData r:id="([^"]*)"/u.exec(xml)?.[1] ?? '';
  return {
    xml: sized(finishChart(xml), textPt),
    workbookRelationship,
    workbook: undated(workbook),
  };
}

/** The library writes the sizes of text that Word starts from. */
function sized(xml: string, textPt: number): string {
  return xml.replace(/ sz="\d+"/gu, ` sz="${Math.round(textPt * 100)}"`);
}

/** A workbook is a zip file of its own, which the library gives the time of day. */
export function undated(workbook: Uint8Array): Uint8Array {
  return writeZip(readZip(workbook));
}

/** The parts as the library makes them. What it would zip would only have to be unpacked again. */
export function partsOf(file: Document): ReadonlyMap<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: PartsCompiler };
  return compiler.compile(file);
}

/** Inside the library; the version is pinned. */
interface PartsCompiler {
  compile(file: Document): ReadonlyMap<string, string | Uint8Array>;
}
