/** `mahdar explain report/2022`: every figure of the paper, with the records it comes from. */

import { explainReport } from '../compose/report/explain-report.js';
import { openWorkshop } from '../pipeline.js';
import type { CommandResult, Session } from './session.js';
import { selectPapers } from './selection.js';

export async function runExplain(session: Session): Promise<CommandResult> {
  const { value, diagnostics } = await openWorkshop(session.world, undefined, session.listen);
  if (value === undefined) return { diagnostics, json: { figures: [] }, lines: [] };
  const { workspace, papers, wording } = value;
  const reports = papers.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const chosen = selectPapers(session.line.patterns, reports);
  // In the person's language where papers are made in it, else in the first of the workspace.
  const words = [...wording].find(([lang]) => lang === session.ui)?.[1] ?? [...wording.values()][0];
  const figures = chosen.ids.flatMap((id) => {
    const report = workspace.reports.get(id.replace('report/', ''));
    return report === undefined || words === undefined
      ? []
      : explainReport(workspace, words, report).map((figure) => ({ paper: id, ...figure }));
  });
  const lines = figures.flatMap(({ label, value: figure, sources }) => [
    `${label}: ${figure}`,
    ...sources.map(({ file, line, column, path, amount }) => {
      const place = `  ${file}:${line}:${column}  ${path}`;
      return amount === 1 ? place : `${place}  (${amount})`;
    }),
  ]);
  return { diagnostics: [...diagnostics, ...chosen.diagnostics], json: { figures }, lines };
}
