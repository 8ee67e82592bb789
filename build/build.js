/**
 * Makes the program out of what the compiler has written to dist/: its files (dist/app/), and what it starts from
 * (dist/bin/). MAHDAR_DIST names another folder than dist/.
 */

import { resolve } from 'node:path';
import { makeApp } from './app.js';
import { writeLauncher } from './launcher.js';
import { makeSnapshot } from './snapshot.js';

const dist = resolve(process.env.MAHDAR_DIST ?? 'dist');
await makeApp(dist);
writeLauncher(dist);
await makeSnapshot(dist);
