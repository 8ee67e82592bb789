import { loadWordings } from '../../src/compose/wording/load-wording.js';
import type { Wording } from '../../src/compose/wording/wording.js';
import type { Checked } from '../../src/diagnostics/diagnostic.js';
import type { Language } from '../../src/document/tree.js';
import type { World } from '../../src/world/world.js';

/** The wording of one language. */
export async function loadWording(world: World, lang: Language): Promise<Checked<Wording>> {
  const { value, diagnostics } = await loadWordings(world, [lang]);
  const wording = value.get(lang);
  if (wording === undefined) throw new Error(`no wording of ${lang}`);
  return { value: wording, diagnostics };
}
