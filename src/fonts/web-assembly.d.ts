/** What is used of the platform's WebAssembly: the types of Node leave it to those of a browser. */

interface WebAssemblyPart {
  readonly exports: unknown;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => WebAssemblyPart;
};
