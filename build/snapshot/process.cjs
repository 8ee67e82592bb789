/**
 * The process that the snapshot is made of. It runs twice, each time with the program's PARTS, their compiled CODE and
 * the program's MAIN file:
 *
 * - `node process.cjs PARTS CODE MAIN WORKSPACE` runs usual commands on a workspace and writes what V8 has compiled for
 *   them to CODE;
 * - `node --build-snapshot process.cjs PARTS CODE MAIN EMPTY-FOLDER` takes that over, and all that then stands in its
 *   memory is kept. It cannot run commands itself, because it may not use WebAssembly.
 *
 * Both write to CODE which of its own modules Node has loaded: used.json and held.json.
 */

const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { startupSnapshot } = require('node:v8');
const { Script } = require('node:vm');

const [, , partsFolder, codeFolder, mainFile, workspace] = process.argv;

/** Where the parts are that are not loaded yet: another place once the program runs from the snapshot. */
let folder = partsFolder;

/** What the loaded parts export, by file name. */
const loaded = new Map();

/** The scripts of the loaded parts: only for a rehearsal, because a script that is held cannot be in a snapshot. */
const scripts = startupSnapshot.isBuildingSnapshot() ? undefined : new Map();

function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(name, exports);
  const requirePart = (id) => (id.startsWith('./') ? load(id.slice('./'.length)) : require(id));
  functionOf(name)(exports, requirePart);
  return exports;
}

function functionOf(name) {
  const text = readFileSync(join(folder, name), 'latin1');
  const cachedData = scripts === undefined ? codeOf(name) : undefined;
  const script = new Script(text, { filename: `mahdar/${name}`, cachedData });
  if (script.cachedDataRejected) throw new Error(`the compiled code of ${name} is of another Node`);
  scripts?.set(name, script);
  return script.runInThisContext();
}

/** None for a part that no usual command has loaded, and none when the program runs. */
function codeOf(name) {
  const file = join(codeFolder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}

async function rehearse() {
  const { rehearsal, rehearse: run } = load('main.js');
  for (const words of rehearsal(workspace)) {
    const { exitCode, errors } = await run(mainFile, words);
    if (exitCode !== 0) throw new Error(`mahdar ${words.join(' ')}: ${exitCode} ${errors}`);
  }
  for (const [name, script] of scripts)
    writeFileSync(join(codeFolder, name), script.createCachedData());
  listModules('used.json');
}

function listModules(name) {
  const loaded = process.moduleLoadList.map((each) => each.replace('NativeModule ', ''));
  writeFileSync(join(codeFolder, name), JSON.stringify(loaded));
}

function keep() {
  void load('main.js')
    .readAhead(mainFile, workspace)
    .then(() => listModules('held.json'));
  startupSnapshot.setDeserializeMainFunction(() => {
    const [, main] = process.argv;
    folder = resolve(main, '../../bin/parts');
    void load('main.js').start(main);
  });
}

if (scripts === undefined) keep();
else void rehearse();
