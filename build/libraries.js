/** What is done alike to the program's libraries in both of its forms: the files of dist/app/ and the snapshot. */

/** Packages with machine code or WebAssembly, and those few commands need, are read at run time from node_modules/. */
const outside = ['wasm-vips', 'fs-native-extensions', 'tinypool', 'pdfjs-dist'];

export function isOutside(id) {
  return outside.some((name) => id === name || id.startsWith(`${name}/`));
}

/**
 * Libraries of PDFKit and pdfmake that no paper needs, with what is asked of them: fonts are embedded by the program
 * itself, files are never encrypted, drawings are no SVG. A third of the code of a PDF, read at every start.
 */
const unneeded = {
  fontkit: 'export function create() { throw new Error("fontkit is left out"); }',
  '@noble/ciphers/aes': 'export const cbc = undefined; export const ecb = undefined;',
  xmldoc: 'export class XmlDocument { constructor() { throw new Error("xmldoc is left out"); } }',
};

export const withoutUnneeded = {
  name: 'without-unneeded',
  resolveId: (id) => (Object.hasOwn(unneeded, id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') ? unneeded[id.slice(1)] : undefined),
};

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
