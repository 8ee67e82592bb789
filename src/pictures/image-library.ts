/** Starts libvips, once a process and only where a picture must be worked on. */

import type Vips from 'wasm-vips';

let started: Promise<typeof Vips> | undefined;

export function imageLibrary(): Promise<typeof Vips> {
  started ??= start();
  return started;
}

/** Its loaders of rarer formats stay out: papers take PNG and JPEG only. Its threads end with the process. */
async function start(): Promise<typeof Vips> {
  const { default: load } = await import('wasm-vips');
  return load({
    dynamicLibraries: [],
    preRun: (module) => {
      // What is wrong with a picture is a diagnostic of ours, and nothing on a terminal.
      module.ENV['VIPS_WARNING'] = '0';
    },
  });
}
