/** `mahdar print`: the papers asked for as one PDF for the printer, with a list to tick. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { programStamp } from '../batch/program-stamp.js';
import { makePrintJob } from '../batch/print/print-job.js';
import { paperSizes } from '../batch/print/sheet-layout.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { leftOutLines, papersFolder } from './build-command.js';
import type { BuildChoices } from './build-command.js';
import { choosePapers } from './chosen-papers.js';
import { longRun } from './long-run.js';
import { sendToPrinter } from './send-to-printer.js';
import type { CommandResult, Session } from './session.js';

export async function runPrint(session: Session, choices: BuildChoices): Promise<CommandResult> {
  const { line, listen, messages, workspaceFolder } = session;
  const { papers: chosen, diagnostics: found } = await choosePapers(session, choices.languages);
  if (!chosen) return nothingPrinted(session, found);
  const { workshop, ids, opened } = chosen;
  // A print job is of one language, if several are not asked for.
  const languages = choices.languages ?? chosen.languages.slice(0, 1);
  const withEnclosures = line.flags.has('with-enclosures');
  const folder = papersFolder(session);
  const id = `print/${jobName(line.patterns)}`;
  const file = join(folder, `${id}.pdf`);
  const booklet = line.flags.has('booklet');
  const duplex = line.flags.has('duplex') || booklet;
  const size = paperSizes.find((each) => each === line.values.paper) ?? 'A4';
  return longRun(session, async ({ signal, onProgress, endProgress, endedBy }) => {
    const made = await makePrintJob(workshop, {
      ...{ id, file, size, duplex, booklet, folder, workspaceFolder },
      requests: ids.flatMap((each) =>
        languages.map((setting) => ({ id: each, ...setting, withEnclosures })),
      ),
      copies: Number(line.values.copies ?? 1),
      forRecipients: line.flags.has('for-recipients'),
      numbersThrough: line.values.number === 'job',
      withList: !line.flags.has('without-list'),
      workers: Number(line.values.jobs ?? availableParallelism()),
      program: programStamp(workshop.world),
      ...{ found: opened, signal, onProgress },
      ...(listen && { listen }),
    });
    endProgress();
    const { papers, pages, sheets, leftOut, isWritten, isInterrupted } = made.value;
    const diagnostics = [...found, ...made.diagnostics];
    const by = endedBy();
    const ended = isInterrupted && by !== undefined ? { endedBy: by } : {};
    const left = leftOutLines(session, leftOut);
    if (!isWritten) {
      const nothing = nothingPrinted(session, diagnostics);
      return { ...nothing, ...ended, lines: [...left, ...nothing.lines] };
    }
    const sides = booklet ? 'two-sided-short-edge' : duplex ? 'two-sided-long-edge' : 'one-sided';
    const printer = line.values.send;
    const sent = printer === undefined ? [] : await sendToPrinter({ printer, file, size, sides });
    return {
      diagnostics: [...diagnostics, ...sent],
      json: { file, papers, pages, sheets, ...(leftOut.length > 0 && { leftOut }) },
      lines: [
        shownPath(session, file),
        ...left,
        messages.say('print-summary', { papers, pages, sheets }),
        ...(printer === undefined || hasErrors(sent)
          ? []
          : [messages.say('print-sent', { printer })]),
      ],
      ...ended,
    };
  });
}

function nothingPrinted({ messages }: Session, diagnostics: readonly Diagnostic[]): CommandResult {
  return { diagnostics, json: {}, lines: [messages.say('not-built')] };
}

/** The words that name the papers, as a file's name: 'minutes/2022-*' gives minutes-2022. */
function jobName(patterns: readonly string[]): string {
  const name = patterns
    .join('+')
    .replace(/[^\p{L}\p{N}+-]+/gu, '-')
    .replace(/(^|\+)-+|-+(?=\+|$)/g, '$1');
  return name === '' ? 'all' : name.slice(0, 100);
}

function shownPath({ surroundings }: Session, file: string): string {
  const inside = `${surroundings.workingFolder}/`;
  return file.startsWith(inside) ? file.slice(inside.length) : file;
}
