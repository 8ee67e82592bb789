/**
 * Writes dist/bin/mahdar, which package.json names as the program: a few lines of shell, because Node has to be told of
 * a snapshot before it starts. Windows starts scripts of Node alone.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What Node is told where it starts from the snapshot, which has to be made under the same: old objects have so many
 * megabytes before V8 looks for what is no longer used, more than a short command leaves behind.
 */
export const options = ['--initial-old-space-size=64'];

const fromFiles = "#!/usr/bin/env node\nimport('../app/main.js');\n";

/**
 * Finds what a snapshot depends on, of which Node refuses another: its own program file (number, size, time of change)
 * and the features of the processor, which V8 compiles for. On Linux those are read without another process, as each
 * costs a start some milliseconds. Systems that are not here start from files.
 */
const identify = {
  linux: `found=$(stat -L -c '%i %s %Y' "$node" 2>/dev/null)
while [ -r /proc/cpuinfo ] && read -r line; do
  case $line in
    model\\ name*) found="$found $line" ;;
    flags* | Features*)
      found="$found $line"
      break
      ;;
  esac
done </proc/cpuinfo`,
  darwin: `found=$(
  stat -L -f '%i %z %m' "$node" 2>/dev/null
  sysctl -n machdep.cpu.brand_string 2>/dev/null
)`,
};

export function writeLauncher(dist) {
  const launcher = join(dist, 'bin/mahdar');
  mkdirSync(join(dist, 'bin'), { recursive: true });
  writeFileSync(launcher, process.platform === 'win32' ? fromFiles : shellLauncher());
  chmodSync(launcher, 0o755);
}

function shellLauncher() {
  const commands = identify[process.platform] ?? 'found=';
  const lines = readFileSync(new URL('launcher.sh', import.meta.url), 'utf8');
  const identity = identityBy(commands);
  return lines
    .replace('@IDENTIFY@', () => commands)
    .replace('@IDENTITY@', () => identity)
    .replace('@OPTIONS@', options.join(' '));
}

/** Of this Node on this machine, as the launcher will find it; what it never finds where that is not enough. */
function identityBy(commands) {
  const line = `node=$0\n${commands}\nprintf %s "$found"`;
  const found = execFileSync('sh', ['-c', line, process.execPath]).toString();
  return /^\d+ \d+ \d+\s[^']+$/.test(found) ? found : 'unknown';
}
