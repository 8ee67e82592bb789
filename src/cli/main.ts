#!/usr/bin/env node
/** The program `mahdar`, read from its files; started from its snapshot it begins in build/snapshot/main.js. */

import * as module from 'node:module';
import { startLean } from './lean-start.js';

startLean();

/** Node 22.1 and later keep what they compiled of the program; earlier ones do not offer it. */
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
const { runProcess } = await import('./run-process.js');

await runProcess();
