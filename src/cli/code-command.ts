/** `mahdar verify --code TEXT`: what the register knows of the code on a printed paper. */

import type { MessageParameters } from '../diagnostics/diagnostic.js';
import { copiesWithCode, standingFindings } from '../issued-copies.js';
import type { CodedCopy } from '../issued-copies.js';
import { readRegisterLog } from '../numbering.js';
import { bookOf } from '../register/book.js';
import type { RegisterBook } from '../register/book.js';
import { chainFindings } from '../register/chain-findings.js';
import { readCode } from '../register/paper-code.js';
import type { GivenCode } from '../register/paper-code.js';
import type { CommandResult, Session } from './session.js';
import { stateWords } from './state-words.js';

/** A person compares what is told with the paper in hand: a code can be copied onto another paper. */
export async function runCode(session: Session): Promise<CommandResult> {
  const { line, world, messages } = session;
  const files: readonly string[] = await world.listFiles().catch(() => []);
  if (!files.includes('register.yaml')) {
    return {
      diagnostics: [{ severity: 'error', code: 'register-not-kept', parameters: {} }],
      json: {},
      lines: [],
    };
  }
  const given = readCode(line.values.code ?? '');
  const log = await readRegisterLog(world);
  const diagnostics = [...chainFindings(log)];
  const found = (parameters: MessageParameters): CommandResult => ({
    diagnostics: [...diagnostics, { severity: 'error', code: 'verify-code', parameters }],
    json: {},
    lines: [],
  });
  if (given === undefined) return found({ reason: 'malformed' });
  const book = bookOf(log.entries);
  const [known] = copiesWithCode(book, given);
  if (known === undefined) return found(unknownCode(book, given));
  const { printed, date } = known.copy;
  if ((given.printed ?? printed) !== printed || (given.date ?? date) !== date) {
    const said = `${given.printed ?? ''} ${given.date ?? ''}`;
    return found({ reason: 'mismatch', found: said, expected: `${printed} ${date}` });
  }
  diagnostics.push(...standingFindings(known, undefined));
  return {
    diagnostics,
    json: { paper: asData(known) },
    lines: [messages.say('code-known'), ...factLines(session, known)],
  };
}

/** The number tells more than that nothing has this code. */
function unknownCode(book: RegisterBook, { printed, code }: GivenCode): MessageParameters {
  const numbered = printed !== undefined && book.printed(printed).length > 0;
  return numbered ? { reason: 'other', number: printed } : { reason: 'unknown', found: code };
}

function asData({ standing, copy }: CodedCopy) {
  const { printed, paper, date, subject, recipient } = copy;
  return { printed, paper, date, subject, recipient, state: standing.state };
}

function factLines({ messages, ui }: Session, { standing, copy }: CodedCopy): readonly string[] {
  const inUi = (texts: Readonly<Record<string, string>> | undefined): string =>
    texts?.[ui] ?? Object.values(texts ?? {})[0] ?? '';
  const facts = [
    ['code-number', copy.printed],
    ['code-date', copy.date],
    ['code-recipient', inUi(copy.recipient)],
    ['code-subject', inUi(copy.subject)],
    ['code-state', messages.say(stateWords[standing.state])],
  ] as const;
  return facts.flatMap(([key, value]) => (value === '' ? [] : [messages.say(key, { value })]));
}
