/** Takes a text, gives the persons of the records whom it names: their whole names, in any language. */

import type { LocalizedText } from './schema.js';
import type { Workspace } from './workspace.js';

export function personsIn(workspace: Workspace, text: string): readonly string[] {
  return [...workspace.people.values()].flatMap(({ name }) =>
    spellingsOf(name).filter((spelling) => text.includes(spelling)),
  );
}

/** A single word is too easily another word of the text. */
function spellingsOf(name: LocalizedText): readonly string[] {
  const spellings = typeof name === 'string' ? [name] : [name.ar, name.fr, name.zgh];
  return spellings.flatMap((spelling) => (spelling?.trim().includes(' ') === true ? spelling : []));
}
