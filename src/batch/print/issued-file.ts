/** The frozen file of an issued paper: what is printed of it is what was issued, whatever the records say today. */

import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import { outputPath } from '../../output/paths.js';
import type { PaperRequest, Workshop } from '../../pipeline.js';
import { fingerprint } from '../../register/fingerprint.js';

/**
 * Workspace path of the file frozen for a paper in these languages; undefined for a paper that is not issued, or was
 * issued in other languages. `issued-file-missing` and `issued-file-changed` where it is not what the register names.
 */
export async function issuedFileOf(
  { register, world }: Workshop,
  request: PaperRequest,
): Promise<Checked<string | undefined>> {
  const standing = register?.book.ofPaper(request.id);
  if (standing?.state !== 'issued') return { value: undefined, diagnostics: [] };
  const name = outputPath({ ...request, format: 'pdf', withEnclosures: false }).replaceAll(
    '/',
    '-',
  );
  const frozen = standing.current.files.find(({ file }) => file.endsWith(`/${name}`));
  if (frozen === undefined) return { value: undefined, diagnostics: [] };
  const bytes = await world.readFile(frozen.file).catch(() => undefined);
  if (bytes !== undefined && fingerprint(bytes) === frozen.sha256) {
    return { value: frozen.file, diagnostics: [] };
  }
  const fault: Diagnostic = {
    severity: 'error',
    code: bytes === undefined ? 'issued-file-missing' : 'issued-file-changed',
    parameters: { file: frozen.file, number: standing.printed },
  };
  return { value: undefined, diagnostics: [fault] };
}
