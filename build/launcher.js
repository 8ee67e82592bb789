/**
 * Writes dist/bin/mahdar, which package.json names as the program: a few lines of shell, because Node has to be told of
 * a snapshot before it starts. Windows starts scripts of Node alone.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fromFiles = "#!/usr/bin/env node\nimport('../app/main.js');\n";

/** Gives number, size and time of change of a file: of GNU and BusyBox, and of BSD and macOS. */
const stats = ["stat -L -c '%i %s %Y'", "stat -L -f '%i %z %m'"];

export function writeLauncher(dist) {
  const launcher = join(dist, 'bin/mahdar');
  mkdirSync(join(dist, 'bin'), { recursive: true });
  writeFileSync(launcher, process.platform === 'win32' ? fromFiles : shellLauncher());
  chmodSync(launcher, 0o755);
}

/** Node refuses a snapshot that another Node has made: the launcher knows the program file of this one. */
function shellLauncher() {
  const lines = readFileSync(new URL('launcher.sh', import.meta.url), 'utf8');
  for (const stat of stats) {
    const stamp = output(`${stat} "$0"`, process.execPath);
    if (/^\d+ \d+ \d+$/.test(stamp)) return lines.replace('@STAT@', stat).replace('@STAMP@', stamp);
  }
  return lines.replace('@STAT@', 'false').replace('@STAMP@', 'no stamp');
}

function output(line, argument) {
  try {
    return execFileSync('sh', ['-c', line, argument], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}
