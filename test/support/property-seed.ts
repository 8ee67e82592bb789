/**
 * Property tests take the same cases in every run, so that a failure can be seen again; MAHDAR_SEED draws others.
 */

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['MAHDAR_SEED'] ?? '20220527') });
