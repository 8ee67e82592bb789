/**
 * Where the program stands, as those of its modules see it that ask for import.meta.url or import(): neither is known
 * to a snapshot, and the folder may have moved since it was made.
 */

import { realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script, constants } from 'node:vm';

const place = { url: undefined, import: undefined, locks: () => besideLauncher('locks.node') };
globalThis.mahdarPlace = place;

/** `mainFile` is dist/app/main.js: what is near it, and the packages it can import, are the program's. */
export function takePlace(mainFile) {
  const filename = realpathSync(mainFile);
  place.url = pathToFileURL(filename).href;
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  place.import = (name) => {
    const script = new Script('(name) => import(name)', { filename, importModuleDynamically });
    return withoutWarning(() => script.runInThisContext()(name));
  };
}

/** Node says that this way of loading may change; a person who prints a letter need not hear it. */
function withoutWarning(load) {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

export function harfBuzzFile() {
  return besideLauncher('harfbuzz.wasm');
}

/** Where build/snapshot.js puts what of packages is no script: to look for it takes Node some milliseconds. */
function besideLauncher(name) {
  return fileURLToPath(new URL(`../bin/${name}`, place.url));
}
