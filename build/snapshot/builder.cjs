/** node --build-snapshot builder.cjs PROGRAM CODE MAIN EMPTY-FOLDER: a process of which everything is kept. */

const { readFileSync } = require('node:fs');
const { startupSnapshot } = require('node:v8');
const { Script } = require('node:vm');

/** In a function of its own, because a script that is still held cannot be in a snapshot. */
function evaluate(programFile, codeFile) {
  const cachedData = readFileSync(codeFile);
  const script = new Script(readFileSync(programFile, 'latin1'), {
    filename: 'mahdar',
    cachedData,
  });
  if (script.cachedDataRejected) throw new Error('the compiled code is of another Node');
  const program = {};
  script.runInThisContext()(program, require);
  return program;
}

const [programFile, codeFile, mainFile, emptyFolder] = process.argv.slice(2);
const program = evaluate(programFile, codeFile);
void program.readAhead(mainFile, emptyFolder);
startupSnapshot.setDeserializeMainFunction(() => {
  void program.start(process.argv[1]);
});
