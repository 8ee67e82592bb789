/**
 * The sample papers as PDF, read back with two independent readers and compared with the lines that were set, and
 * those with the paragraphs that the records gave. See test/support/readback.ts for what is compared and how.
 */

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapContent } from '../../src/document/map-content.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import type { Language } from '../../src/document/tree.js';
import { readPictures } from '../../src/pictures/read-pictures.js';
import { openWorkshop, settlePaper } from '../../src/pipeline.js';
import { styleOf } from '../../src/rendering.js';
import type { Workshop } from '../../src/pipeline.js';
import { renderPdfWithLines } from '../../src/render/pdf/render.js';
import { diskWorld } from '../../src/world/disk-world.js';
import { projectRoot } from '../support/project-files.js';
import { compareLines, paragraphsNotSet, readers } from '../support/readback.js';
import type { SetLine } from '../support/readback.js';

let workshop: Workshop;
beforeAll(async () => {
  const world = diskWorld({ workspaceDir: join(projectRoot, 'data/inezgane') });
  const { value, diagnostics } = await openWorkshop(world, ['ar', 'fr']);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  workshop = value;
});

const settings: readonly (readonly Language[])[] = [['ar'], ['fr'], ['ar', 'fr']];
const papers = ['letter/2022-02', 'minutes/2022-05-27'].flatMap((id) =>
  settings.map((languages) => ({ id, languages, name: `${id} in ${languages.join('+')}` })),
);

describe.each(papers)('$name', ({ id, languages }) => {
  let document: ResolvedDocument;
  let pdf: Uint8Array;
  let lines: readonly (SetLine & { readonly artifact: boolean })[] = [];

  beforeAll(async () => {
    const request = { id, languages, withEnclosures: true };
    const { value, diagnostics } = await settlePaper(workshop, request);
    if (!value) throw new Error(JSON.stringify(diagnostics));
    document = value;
    const { world, fonts } = workshop;
    const pictures = await readPictures(world, document);
    const assets = { fonts, styles: styleOf(document), pictures, version: world.version };
    const rendered = await renderPdfWithLines(document, assets);
    pdf = rendered.bytes;
    lines = rendered.lines.map((line) => ({ ...line, page: line.page + 1 }));
  });

  it('sets every paragraph, whole and once', () => {
    const printed = lines.filter((line) => !line.artifact);
    expect(paragraphsNotSet(paragraphsOf(document), printed)).toEqual({ lost: [], others: [] });
  });

  it.each(Object.entries(readers))('comes back from %s with every letter', async (name, read) => {
    const result = compareLines(lines, await read(pdf));
    const { lines: total, letters, spaceless, whole } = result;
    console.log(
      `${id} ${languages.join('+')} by ${name}: ${total} lines; letters ${letters}, ` +
        `with punctuation ${spaceless}, with spaces ${whole}`,
    );
    expect(result).toMatchObject({ letters: total, missing: [], surplus: [] });
    expect(total).toBeGreaterThan(20);
  });
});

/** Every text of the paper's body; running heads, feet and codes stand on each page anew. */
function paragraphsOf(document: ResolvedDocument): readonly string[] {
  const texts: string[] = [];
  const sections = document.sections.map((section) => {
    const body = { ...section, header: [], footer: [] };
    delete body.code;
    return body;
  });
  mapContent({ ...document, sections }, (content) => texts.push(content.text));
  return texts;
}
