/** Stands for paper-worker.js: does what the name of the wanted file says. */

const made = { what: 'made', paper: { files: [], diagnostics: [] } };

export default function work({ paper, wanted: [{ file }] }) {
  if (lacksPart(paper.packed)) return { what: 'lacks-parts' };
  if (file === 'dies') {
    die();
    return new Promise(() => {});
  }
  return file === 'dies and answers' ? dieAndAnswer() : made;
}

/** Which of the two is heard first, nobody knows. */
function dieAndAnswer() {
  return new Promise((resolve) => {
    setImmediate(() => {
      resolve(made);
      throw new Error('out of memory');
    });
  });
}

function die() {
  setImmediate(() => {
    throw new Error('out of memory');
  });
}

/** As a thread that never keeps a part. */
function lacksPart(value) {
  if (typeof value !== 'object' || value === null) return false;
  if ('partNumber' in value && !('part' in value)) return true;
  return Object.values(value).some(lacksPart);
}
