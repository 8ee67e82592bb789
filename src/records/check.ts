/** Takes a loaded workspace, gives everything wrong between its records: references, dates, people, texts, pictures. */

import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { checkActivities } from './check/activities.js';
import { checkArticlesInTexts } from './check/articles-in-texts.js';
import { checkAttendance } from './check/attendance.js';
import { checkBeforePrinting } from './check/before-printing.js';
import { checkCitations } from './check/citations.js';
import { checkDates } from './check/dates.js';
import { checkDatesInTexts } from './check/dates-in-texts.js';
import { checkDecks } from './check/decks.js';
import { checkLetters } from './check/letters.js';
import { checkIdeas } from './check/ideas.js';
import { checkKnownNames } from './check/known-names.js';
import { checkMandates } from './check/mandates.js';
import { checkNames } from './check/names.js';
import { checkOffices } from './check/offices.js';
import { checkPictures } from './check/pictures.js';
import { checkProgrammes } from './check/programmes.js';
import { checkRecommendations } from './check/recommendations.js';
import { checkReferences } from './check/references.js';
import { Report } from './check/report.js';
import { checkRepeatedTexts } from './check/repeated-texts.js';
import { checkReports } from './check/reports.js';
import { checkSlips } from './check/slips.js';
import { checkTexts } from './check/texts.js';
import type { Workspace } from './workspace.js';

export { checkCoverage, type CharacterFonts } from './check/coverage.js';

/** All findings, in no order of importance; formatDiagnostics sorts them. The world is read only for pictures. */
export async function checkWorkspace(
  workspace: Workspace,
  world: World,
): Promise<readonly Diagnostic[]> {
  const report = new Report(workspace);
  checkReferences(report);
  checkCitations(report);
  checkDates(report);
  checkDatesInTexts(report);
  checkActivities(report);
  checkReports(report);
  checkAttendance(report);
  checkOffices(report);
  checkMandates(report);
  checkLetters(report);
  checkRecommendations(report);
  checkDecks(report);
  checkProgrammes(report);
  checkIdeas(report);
  checkTexts(report);
  checkSlips(report);
  checkNames(report);
  checkKnownNames(report);
  checkRepeatedTexts(report);
  checkArticlesInTexts(report);
  checkBeforePrinting(report);
  await checkPictures(report, world);
  return report.diagnostics.filter((each) => !isAboutStandIn(each, workspace));
}

/** The date it names is not one that anybody wrote. */
function isAboutStandIn({ parameters }: Diagnostic, { standIns }: Workspace): boolean {
  return Object.values(parameters).some((value) => standIns.has(String(value)));
}
