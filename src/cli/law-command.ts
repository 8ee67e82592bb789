/** `mahdar law`: every article of law.yaml and the papers that cite it. */

import { indexLaw } from '../compose/law-index.js';
import { openWorkshop } from '../pipeline.js';
import type { CommandResult, Session } from './session.js';

export async function runLaw(session: Session): Promise<CommandResult> {
  const { value, diagnostics } = await openWorkshop(session.world, undefined, session.listen);
  const articles = value === undefined ? [] : indexLaw(value.workspace);
  const widest = Math.max(0, ...articles.map(({ citation }) => citation.length));
  const lines = articles.map(({ citation, papers }) =>
    [citation.padEnd(widest), papers.length === 0 ? '-' : papers.join(' ')].join('  '),
  );
  return { diagnostics, json: { articles }, lines };
}
