/**
 * Joins the compiled program and its libraries into a few files in dist/app/: a command starts by reading some twenty
 * files instead of a thousand. Packages with machine code or WebAssembly, and those few commands need, stay outside.
 * MAHDAR_DIST names another folder than dist/.
 */

import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';

const dist = resolve(process.env.MAHDAR_DIST ?? 'dist');
const app = join(dist, 'app');
const outside = ['harfbuzzjs', 'wasm-vips', 'fs-native-extensions', 'tinypool', 'pdfjs-dist'];

/**
 * Libraries of PDFKit and pdfmake that no paper needs, with what is asked of them: fonts are embedded by the program
 * itself, files are never encrypted, drawings are no SVG. A third of the code of a PDF, read at every start.
 */
const unneeded = {
  fontkit: 'export function create() { throw new Error("fontkit is left out"); }',
  '@noble/ciphers/aes': 'export const cbc = undefined; export const ecb = undefined;',
  xmldoc: 'export class XmlDocument { constructor() { throw new Error("xmldoc is left out"); } }',
};

const withoutUnneeded = {
  name: 'without-unneeded',
  resolveId: (id) => (Object.hasOwn(unneeded, id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') ? unneeded[id.slice(1)] : undefined),
};

await build({
  input: { main: join(dist, 'cli/main.js'), 'paper-worker': join(dist, 'batch/paper-worker.js') },
  platform: 'node',
  transform: { define: { __dirname: 'import.meta.dirname' } },
  external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [withoutUnneeded],
  output: {
    dir: app,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    comments: { legal: true, annotation: false, jsdoc: false },
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
});

for (const name of readdirSync(app).filter((each) => each.endsWith('.js'))) {
  const file = join(app, name);
  writeFileSync(file, inAscii(readFileSync(file, 'utf8')));
}
chmodSync(join(app, 'main.js'), 0o755);

/** Code of one byte a sign is read and compiled faster; a few Arabic letters make all of a file two. */
function inAscii(code) {
  return code.replace(/\\[^]|[^\x00-\x7f]/g, (found) => {
    if (found.length === 1) return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (found > '\\\x7f') throw new Error(`a needless backslash before ${found.slice(1)}`);
    return found;
  });
}
