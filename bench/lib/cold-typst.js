/** Typst as a whole process: a letter's source is read, compiled, and written. */

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder] = process.argv;
const fonts = new URL('../../fonts', import.meta.url).pathname;
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
const source = readFileSync(join(folder, 'letter.typ'), 'utf8');
const bytes = compiler.pdf({ mainFileContent: source }, { pdfStandard: 'a-2a', pdfTags: true });
writeFileSync(join(folder, 'letter.pdf'), bytes);
