/**
 * A chart as the two parts that hold it in any Office file: the drawing in DrawingML and the workbook with its data.
 * The docx library makes both; here they are taken out of a Word file of one paragraph that nobody sees.
 */

import type { Document } from 'docx';

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/drawn-blocks.js';
import { walkBlocks } from '../../document/walk.js';
import { chartOptions } from './chart-options.js';
import { finishChart } from './chart-patterns.js';
import { readZip, writeZip } from './zip-file.js';

export interface ChartPart {
  /** Root `c:chartSpace`, which leads to the workbook by the relationship of the given id. */
  readonly xml: (workbookId: string) => string;
  readonly workbook: Uint8Array;
}

export interface ChartSizePt {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Type size of its labels; without it, that of Word. */
  readonly textPt?: number;
}

/** Throws on a chart without categories: there is nothing to draw. */
export type ChartMaker = (node: Chart<ResolvedText>, size: ChartSizePt) => ChartPart;

/** The library is large, and few papers have charts: it is only loaded for those. */
export async function chartMakerFor(document: ResolvedDocument): Promise<ChartMaker> {
  let needed = false;
  walkBlocks(document, ({ type }) => {
    needed ||= type === 'chart';
  });
  if (needed) return chartMaker();
  return () => {
    throw new Error('a chart where none was found');
  };
}

export async function chartMaker(): Promise<ChartMaker> {
  const [{ Document, Packer, Paragraph }, { ChartRun }] = await Promise.all([
    import('docx'),
    import('docx/charts'),
  ]);
  // Inside the library, whose version is pinned: what it would zip would only have to be unpacked again.
  const { compiler } = Packer as unknown as { readonly compiler: PartsCompiler };
  return (node, { widthPt, heightPt, textPt }) => {
    const size = { width: (widthPt * 96) / 72, height: (heightPt * 96) / 72 };
    const run = new ChartRun(chartOptions(node, size));
    const parts = compiler.compile(
      new Document({ sections: [{ children: [new Paragraph({ children: [run] })] }] }),
    );
    const made = parts.get('word/charts/chart1.xml');
    const workbook = [...parts].find(([name]) => name.endsWith('.xlsx'))?.[1];
    if (typeof made !== 'string' || workbook === undefined || typeof workbook === 'string')
      throw new Error('a chart without its parts');
    const finished = finishChart(made);
    const drawing = textPt === undefined ? finished : sized(finished, textPt);
    return {
      xml: (id) => drawing.replace(/(<c:externalData r:id=")[^"]*/u, `$1${id}`),
      workbook: undated(workbook),
    };
  };
}

/** The library writes the sizes of text that Word starts from. */
function sized(xml: string, textPt: number): string {
  return xml.replace(/ sz="\d+"/gu, ` sz="${Math.round(textPt * 100)}"`);
}

/** A workbook is a zip file of its own, which the library gives the time of day. */
function undated(workbook: Uint8Array): Uint8Array {
  return writeZip(readZip(workbook));
}

interface PartsCompiler {
  compile(file: Document): ReadonlyMap<string, string | Uint8Array>;
}
