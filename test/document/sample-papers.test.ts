import { beforeAll, describe, expect, it } from 'vitest';

import { composePaper } from '../../src/compose/compose.js';
import { loadWording } from '../support/load-wording.js';
import { besideEachOther } from '../../src/document/side-by-side.js';
import type { BuiltDocument, Language } from '../../src/document/tree.js';
import { walkBlocks } from '../../src/document/walk.js';
import { buildDocument } from '../../src/markup/build.js';
import { fillTemplate } from '../../src/markup/fill.js';
import { loadTemplates } from '../../src/markup/load-templates.js';
import type { TemplateSet } from '../../src/markup/template.js';
import { loadWorkspace } from '../../src/records/load.js';
import type { Workspace } from '../../src/records/workspace.js';
import { diskWorld } from '../../src/world/disk-world.js';

const world = diskWorld({ workspaceDir: 'data/inezgane' });
let workspace: Workspace;
let templates: TemplateSet;

beforeAll(async () => {
  const loaded = await loadWorkspace(world);
  if (!loaded.value) throw new Error('the sample workspace cannot be read');
  workspace = loaded.value;
  templates = (await loadTemplates(world)).value;
});

async function build(id: string, lang: Language): Promise<BuiltDocument> {
  const wording = await loadWording(world, lang);
  const view = composePaper(workspace, wording.value, { id, lang }).value;
  if (!view) throw new Error(`${id} is not composed`);
  const filled = fillTemplate(templates, view);
  expect(filled.diagnostics).toEqual([]);
  const built = buildDocument(filled.value, view);
  expect(built.diagnostics).toEqual([]);
  return built.value;
}

/** Every text of a tree, sorted: which stand in it, wherever. */
function texts(...documents: readonly BuiltDocument[]): readonly string[] {
  const found: string[] = [];
  JSON.stringify(
    documents.map(({ sections }) => sections),
    (key, value: unknown) => {
      if (key === 'value' && typeof value === 'string') found.push(value);
      return value;
    },
  );
  return found.sort();
}

describe.each(['letter/2022-02', 'minutes/2022-05-27'])('%s', (id) => {
  it('stands in both languages beside each other', async () => {
    const [arabic, french] = [await build(id, 'ar'), await build(id, 'fr')];
    const { value, diagnostics } = besideEachOther(arabic, french);
    expect(diagnostics).toEqual([]);
    walkBlocks(value, (block) => {
      if (block.type !== 'parallel') return;
      expect([block.left.lang, block.right.lang]).toEqual(['fr', 'ar']);
    });
  });

  it('loses no text on the way', async () => {
    const [arabic, french] = [await build(id, 'ar'), await build(id, 'fr')];
    const paired = texts(besideEachOther(arabic, french).value);
    const once = (document: BuiltDocument): BuiltDocument => ({
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        children: section.children.filter((block) => block.type !== 'letterhead'),
      })),
    });
    expect(paired).toEqual(texts(arabic, once(french)));
  });
});
