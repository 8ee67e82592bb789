/** `mahdar sign`: puts the president's electronic signature on a PDF that `mahdar build` wrote. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { writeFileWhole } from '../output/write-file.js';
import { readCertificate } from '../signing/certificate.js';
import { isSigned, signPdf } from '../signing/sign-pdf.js';
import { openPaper } from '../verify/read-origin.js';
import { askPassphrase, passphraseFrom } from './passphrase.js';
import type { CommandResult, Session } from './session.js';

/** Writes FILE.signed.pdf beside FILE.pdf, which stays as it is; a signed file that is there is never written over. */
export async function runSign(session: Session): Promise<CommandResult> {
  const { line, messages, surroundings, world } = session;
  const [file = ''] = line.patterns;
  const certificateFile = line.values.certificate ?? '';
  const inFolder = (path: string): string => resolve(surroundings.workingFolder, path);
  const failed = (reason: string, about = file, day = ''): CommandResult => {
    const parameters = { reason, file: about, day };
    const diagnostic: Diagnostic = { severity: 'error', code: 'signing-failed', parameters };
    return { diagnostics: [diagnostic], json: {}, lines: [] };
  };
  const read = (path: string) => readFile(inFolder(path)).catch(() => undefined);
  const bytes = await read(file);
  if (bytes === undefined) return failed('missing');
  const opened = await openPaper(bytes);
  if ('reason' in opened || opened.format !== 'pdf') return failed('no-pdf');
  if (await isSigned(bytes)) return failed('signed');
  const target = file.replace(/(\.pdf)?$/iu, '.signed.pdf');
  if ((await read(target)) !== undefined) return failed('exists', target);
  const certificateBytes = await read(certificateFile);
  if (certificateBytes === undefined) return failed('missing', certificateFile);
  const descriptor = line.values['passphrase-fd'];
  const passphrase =
    descriptor === undefined
      ? await askPassphrase(messages.say('sign-passphrase', { file: certificateFile }))
      : await passphraseFrom(Number(descriptor));
  if (passphrase === undefined) return failed('no-passphrase');
  const certificate = readCertificate(certificateBytes, passphrase);
  if (typeof certificate === 'string') return failed(certificate, certificateFile);
  const { notBefore, notAfter } = certificate.certificate.validity;
  const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
  if (world.now > notAfter) return failed('expired', certificateFile, dayOf(notAfter));
  if (world.now < notBefore) return failed('not-yet', certificateFile, dayOf(notBefore));
  const signed = await signPdf(bytes, certificate, world.now);
  const diagnostics = await writeFileWhole(inFolder(target), signed);
  const done = diagnostics.length === 0;
  return { diagnostics, json: done ? { file: target } : {}, lines: done ? [target] : [] };
}
