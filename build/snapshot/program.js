/** Joins the program into CommonJS scripts, as Node takes them for a snapshot. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { inAscii, isOutside, replaced, withoutUnneeded, writing } from '../libraries.js';

const own = 'mahdar:';

/** The one package with machine code that building a paper needs: its code is in the snapshot, its machine code beside it. */
const withLocks = 'fs-native-extensions';

/**
 * The parts of the program, by file name. main.js needs some of them at once; the others belong to commands and papers
 * that few ask for, and stay out of the snapshot until they are called for.
 */
export async function snapshotParts(dist) {
  const plugin = {
    name: 'for-a-snapshot',
    resolveId(id, importer) {
      if (id.startsWith(own)) return this.resolve(join(dist, id.slice(own.length)));
      // That for Node asks for worker threads at once, which breaks them in what starts from the snapshot.
      return id === 'fflate' ? this.resolve('fflate/browser', importer) : undefined;
    },
    transform: (code, id) => startedLater(code, id) ?? importedFromPlace(code),
  };
  const { output } = await build({
    input: { main: fileURLToPath(new URL('main.js', import.meta.url)) },
    platform: 'node',
    transform: { define: { 'import.meta.url': 'mahdarPlace.url' } },
    plugins: [plugin, withoutUnneeded],
    // What commands ask for late is wanted at once here: main.js imports it.
    checks: { ineffectiveDynamicImport: false },
    write: false,
    output: {
      format: 'cjs',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      ...writing,
    },
  });
  return new Map(output.map(({ fileName, code }) => [fileName, inAscii(code)]));
}
/** What libraries do while they are evaluated and a snapshot cannot hold. */
function startedLater(code, id) {
  const path = id.replaceAll('\\', '/');
  if (path.endsWith('/harfbuzzjs/dist/index.mjs')) {
    const begin =
      'const startHarfBuzz = async (wasmBinary) => init(await createHarfBuzz({ wasmBinary }));';
    const lazily = replaced(code, 'init(await createHarfBuzz());', begin);
    return replaced(lazily, 'export {', 'export { startHarfBuzz,');
  }
  if (path.endsWith('/harfbuzzjs/dist/harfbuzz.js')) {
    const nodeRequire =
      'const{createRequire}=await import("module");var require=createRequire(import.meta.url)';
    return replaced(code, nodeRequire, '');
  }
  // Its own search for the file with machine code reads two dozen others.
  if (path.endsWith('/fs-native-extensions/binding.js'))
    return 'process.dlopen(module, mahdarPlace.locks());';
  // A quarter of a megabyte of zeros.
  if (path.includes('/fastest-levenshtein/')) {
    const later = replaced(code, 'var peq = new Uint32Array(0x10000);', 'var peq;');
    const begin = 'var distance = function (a, b) {';
    return replaced(later, begin, `${begin} peq ??= new Uint32Array(0x10000);`);
  }
  // A trial that leaves a decoder of the system's behind.
  if (path.includes('/fflate/')) return replaced(code, 'td.decode(et, { stream: true });', '');
  return undefined;
}

/** A script of a snapshot has no loader of modules of its own. */
function importedFromPlace(code) {
  return code.replace(/\bimport\('([^'.][^']*)'\)/g, (whole, name) =>
    isOutside(name) && name !== withLocks ? `mahdarPlace.import('${name}')` : whole,
  );
}
