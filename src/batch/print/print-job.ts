/** Makes one PDF for the printer: frozen papers as they were issued, all others from the records as they are now. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composePrintList } from '../../compose/print-list.js';
import type { PrintedPaper } from '../../compose/print-list.js';
import { hasErrors } from '../../diagnostics/diagnostic.js';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import { directionOf } from '../../document/language.js';
import { enclosedPapers } from '../../enclosures.js';
import { buildDocument } from '../../markup/build.js';
import { fillTemplate } from '../../markup/fill.js';
import { writeFileInParts } from '../../output/write-file.js';
import { renderPaper, resolveTree } from '../../pipeline.js';
import type { PaperRequest, Workshop } from '../../pipeline.js';
import { recipientCopies } from '../../records/recipient-copies.js';
import type { RecipientCopies } from '../../records/recipient-copies.js';
import { buildPapers } from '../build-papers.js';
import type { BuildOrder, LeftOutPaper } from '../build-papers.js';
import { issuedFileOf } from './issued-file.js';
import { PageStamp } from './page-stamp.js';
import { writePrintFile } from './print-file.js';
import type { PrintPart } from './print-file.js';
import { sidesOf } from './sheet-layout.js';
import type { PaperSize } from './sheet-layout.js';
import { SourcePaper } from './source-paper.js';

export interface PrintOrder extends Omit<BuildOrder, 'formats' | 'force'> {
  /** Id of the job, as its file is named: print/minutes-2022. */
  readonly id: string;
  /** Where the job is written, absolute. */
  readonly file: string;
  readonly size: PaperSize;
  readonly duplex: boolean;
  readonly booklet: boolean;
  readonly copies: number;
  /** Prints as many copies of each paper as its recipients get, times `copies`. */
  readonly forRecipients: boolean;
  /** Numbers the pages of all papers through. */
  readonly numbersThrough: boolean;
  readonly withList: boolean;
}

export interface PrintResult {
  readonly papers: number;
  /** Pages of all copies, without the list and without blank backs. */
  readonly pages: number;
  readonly sheets: number;
  readonly leftOut: readonly LeftOutPaper[];
  readonly isInterrupted: boolean;
  readonly isWritten: boolean;
}

interface Part extends PrintPart {
  readonly request: PaperRequest;
  readonly isIssued: boolean;
  readonly recipients: readonly RecipientCopies[];
}

interface CountedPart extends Part {
  readonly pages: number;
  readonly sides: number;
}

export async function makePrintJob(
  workshop: Workshop,
  order: PrintOrder,
): Promise<Checked<PrintResult>> {
  const diagnostics: Diagnostic[] = [];
  const collected = await collectParts(workshop, order);
  diagnostics.push(...collected.diagnostics);
  const { parts, leftOut, isInterrupted } = collected.value;
  const nothing = { papers: 0, pages: 0, sheets: 0, leftOut, isInterrupted, isWritten: false };
  if (parts.length === 0 || isInterrupted) return { value: nothing, diagnostics };
  const counted: CountedPart[] = [];
  for (const part of parts) counted.push(await countPart(part, order));
  const list = await makeList(workshop, order, counted);
  diagnostics.push(...list.diagnostics);
  if (list.value === undefined) return { value: nothing, diagnostics };
  const { size, duplex, booklet, withList, numbersThrough, signal } = order;
  const stamp = numbersThrough ? new PageStamp(workshop.fonts) : undefined;
  const [first] = parts;
  const options = { size, duplex, booklet, stamp, rightToLeft: first?.rightToLeft === true };
  const bytes = list.value;
  const failures = await writeFileInParts(order.file, (file) =>
    writePrintFile(file, {
      list: bytes,
      withList,
      parts: counted,
      options,
      ...(signal && { signal }),
    }),
  );
  const isStopped = signal?.aborted === true;
  diagnostics.push(...(isStopped ? [] : failures));
  const sum = (count: (part: CountedPart) => number): number =>
    counted.reduce((total, part) => total + count(part) * part.copies, 0);
  return {
    value: {
      papers: counted.length,
      pages: sum(({ pages }) => pages),
      sheets: sum((part) => sheetsOf(part, order)),
      ...{ leftOut, isInterrupted: isStopped, isWritten: !isStopped && !hasErrors(failures) },
    },
    diagnostics,
  };
}

/** The papers of the job with their enclosures, in order; those that are not frozen are made, beside the job. */
async function collectParts(workshop: Workshop, order: PrintOrder) {
  const diagnostics: Diagnostic[] = [];
  const made = workshop.papers.map(({ id }) => id);
  // What a letter encloses goes to those who get the letter.
  const carriers = new Map<PaperRequest, string>();
  const requests = order.requests.flatMap((request) => {
    const enclosed = request.withEnclosures
      ? enclosedPapers(workshop.workspace, request.id, made)
      : [];
    return [request.id, ...enclosed].map((id): PaperRequest => {
      const single = { ...request, id, withEnclosures: false };
      carriers.set(single, request.id);
      return single;
    });
  });
  const frozen = new Map<PaperRequest, string>();
  for (const request of requests) {
    const issued = await issuedFileOf(workshop, request);
    diagnostics.push(...issued.diagnostics);
    if (issued.value !== undefined) frozen.set(request, issued.value);
  }
  const folder = join(order.folder, '.print');
  const fresh = hasErrors(diagnostics) ? [] : requests.filter((request) => !frozen.has(request));
  // The folder is the program's own: nobody works in it by hand.
  const built = await buildPapers(workshop, {
    ...order,
    folder,
    requests: fresh,
    formats: ['pdf'],
    force: false,
  });
  diagnostics.push(...built.diagnostics);
  const files = new Map(built.files.map((each) => [keyOf(each), join(folder, each.file)]));
  const parts = requests.flatMap((request): readonly Part[] => {
    const issued = frozen.get(request);
    const file = files.get(keyOf(request));
    if (issued === undefined && file === undefined) return [];
    const read = () =>
      issued === undefined ? readFile(file ?? '') : workshop.world.readFile(issued);
    const [lang = 'ar'] = request.languages;
    const carrier = carriers.get(request) ?? request.id;
    const recipients = order.forRecipients ? recipientCopies(workshop.workspace, carrier) : [];
    const each = recipients.reduce((sum, { copies }) => sum + copies, 0);
    return [
      {
        ...{ request, read, title: titleOf(workshop, request) },
        ...{ recipients, copies: order.copies * Math.max(1, each) },
        ...{ isIssued: issued !== undefined, rightToLeft: directionOf(lang) === 'rtl' },
      },
    ];
  });
  const { leftOut, isInterrupted } = built;
  const isUsable = !hasErrors(diagnostics.filter(({ code }) => code.startsWith('issued-file')));
  return { value: { parts: isUsable ? parts : [], leftOut, isInterrupted }, diagnostics };
}

function keyOf({
  id,
  languages,
  inSequence,
}: Pick<PaperRequest, 'id' | 'languages' | 'inSequence'>) {
  return [id, ...languages, String(inSequence === true)].join('\t');
}

function titleOf({ papers }: Workshop, { id, languages }: PaperRequest): string {
  const titles = papers.find((paper) => paper.id === id)?.title;
  return languages.flatMap((lang) => titles?.[lang] ?? []).join(' / ') || id;
}

async function countPart(part: Part, { size, duplex, booklet }: PrintOrder): Promise<CountedPart> {
  const source = await SourcePaper.open(await part.read());
  const { rightToLeft } = part;
  const sides = sidesOf(source.pages, { size, duplex, booklet, rightToLeft });
  return { ...part, pages: source.pages.length, sides: sides.length };
}

function sheetsOf({ sides }: CountedPart, { duplex, booklet }: PrintOrder): number {
  return duplex || booklet ? Math.ceil(sides / 2) : sides;
}

/** The list in the language of the first paper. */
async function makeList(
  workshop: Workshop,
  order: PrintOrder,
  parts: readonly CountedPart[],
): Promise<Checked<Uint8Array | undefined>> {
  const lang = parts[0]?.request.languages[0] ?? 'ar';
  const wording = workshop.wording.get(lang);
  if (wording === undefined) throw new Error(`the wording of ${lang} was not loaded`);
  let number = 1;
  const papers = parts.map((part): PrintedPaper => {
    const firstPage = number;
    number += part.sides;
    return {
      ...{ title: part.title, date: dateOf(workshop, part.request), pages: part.pages },
      ...{ sheets: sheetsOf(part, order), copies: part.copies, isIssued: part.isIssued },
      recipients: part.recipients.map(({ to, copies }) => ({ to, copies: copies * order.copies })),
      ...(order.numbersThrough && { firstPage }),
    };
  });
  const view = composePrintList(workshop.workspace, wording, { id: order.id, papers });
  const markup = fillTemplate(workshop.templates, view);
  const built = buildDocument(markup.value, view);
  const resolved = await resolveTree(built.value, workshop);
  const diagnostics = [...markup.diagnostics, ...built.diagnostics, ...resolved.diagnostics];
  if (resolved.value === undefined || hasErrors(diagnostics))
    return { value: undefined, diagnostics };
  return { value: await renderPaper(workshop, resolved.value, 'pdf'), diagnostics };
}

function dateOf({ papers }: Workshop, { id }: PaperRequest): string {
  return papers.find((paper) => paper.id === id)?.date ?? '';
}
