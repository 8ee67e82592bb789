/** What is done alike to the program's libraries in both of its forms: the files of dist/app/ and the snapshot. */

import { createRequire } from 'node:module';

/** Packages with machine code or WebAssembly, and those few commands need, are read at run time from node_modules/. */
const outside = ['wasm-vips', 'fs-native-extensions', 'tinypool', 'pdfjs-dist'];

export function isOutside(id) {
  return outside.some((name) => id === name || id.startsWith(`${name}/`));
}

/**
 * Libraries of PDFKit, pdfmake and Handlebars that no paper needs, with what is asked of them: fonts are embedded by the
 * program itself, files are never encrypted, drawings are no SVG, templates have no maps of their compiled code. A third of
 * the code of a PDF, read at every start.
 */
const unneeded = {
  fontkit: 'export function create() { throw new Error("fontkit is left out"); }',
  '@noble/ciphers/aes': 'export const cbc = undefined; export const ecb = undefined;',
  'source-map': 'export const SourceNode = undefined;',
  xmldoc: 'export class XmlDocument { constructor() { throw new Error("xmldoc is left out"); } }',
};

export const withoutUnneeded = {
  name: 'without-unneeded',
  resolveId(id) {
    if (Object.hasOwn(unneeded, id)) return `\0${id}`;
    // Where lines may break: the same for those who import and those who require, or all of it is there twice.
    return id === 'linebreak' ? createRequire(import.meta.url).resolve(id) : undefined;
  },
  load: (id) => (id.startsWith('\0') ? unneeded[id.slice(1)] : undefined),
  transform: (code, id) =>
    id.replaceAll('\\', '/').includes('/bidi-js/')
      ? replaced(code, /(?<!var )map = new Map\(\);/, `map = (${classesInRows})();`)
      : undefined,
};

/**
 * What bidi-js holds the classes of 30,000 characters in, instead of a map: a byte each, in rows of 256. The map takes a
 * megabyte, and as long to be read from a snapshot as all records of a small workspace.
 */
function classesInRows() {
  const rows = new Array(0x1100).fill(undefined);
  const classes = [undefined];
  return {
    set(code, found) {
      const known = classes.indexOf(found);
      const row = (rows[code >> 8] ??= new Uint8Array(0x100));
      row[code & 0xff] = known === -1 ? classes.push(found) - 1 : known;
    },
    get: (code) => classes[rows[code >> 8]?.[code & 0xff] ?? 0],
  };
}

export function replaced(code, found, by) {
  const changed = code.replace(found, () => by);
  if (changed === code) throw new Error(`a library has changed, there is no ${found}`);
  return changed;
}

/** How the code of both is written. */
export const writing = {
  comments: { legal: true, annotation: false, jsdoc: false },
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
};

/** Code of one byte a sign is read and compiled faster; a few Arabic letters make all of a file two. */
export function inAscii(code) {
  return code.replace(/\\[^]|[^\x00-\x7f]/g, (found) => {
    if (found.length === 1) return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (found > '\\\x7f') throw new Error(`a needless backslash before ${found.slice(1)}`);
    return found;
  });
}
