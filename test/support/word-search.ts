/** Looks words up in a PDF as a person does in a viewer: with pdfium's own search, which is Chrome's. */

import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface PrintedWord {
  /** 1-based. */
  readonly page: number;
  readonly word: string;
}

/** Words and numbers as a person would type them: letters of one script with their marks, or digits. */
export function wordsOf(text: string): readonly string[] {
  const words =
    /[\p{Script=Arabic}\p{Mn}]{2,}|\p{Script=Latin}{2,}|\p{Script=Tifinagh}{2,}|\p{Nd}{2,}/gu;
  return [...new Set(text.match(words) ?? [])].filter((word) => /[\p{L}\p{Nd}]/u.test(word));
}

/** The part of pdfium's C interface (public/fpdf_text.h, fpdfview.h) that the library does not wrap. */
interface SearchModule {
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
  readonly HEAPU8: Uint8Array;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFText_FindStart(textPage: number, wanted: number, flags: number, from: number): number;
  _FPDFText_FindNext(search: number): number;
  _FPDFText_FindClose(search: number): void;
}

/** The words that pdfium's search does not find on their page. */
export async function wordsNotFound(
  pdf: Uint8Array,
  words: readonly PrintedWord[],
): Promise<readonly PrintedWord[]> {
  const library = await PDFiumLibrary.init();
  const { module } = library as unknown as { readonly module: SearchModule };
  const document = await library.loadDocument(Buffer.from(pdf));
  const byPage = new Map<number, PrintedWord[]>();
  for (const each of words) byPage.set(each.page, [...(byPage.get(each.page) ?? []), each]);
  const missing: PrintedWord[] = [];
  for (const [number, wanted] of byPage) {
    const { pageIdx } = document.getPage(number - 1) as unknown as { readonly pageIdx: number };
    const textPage = module._FPDFText_LoadPage(pageIdx);
    const known = new Map<string, boolean>();
    for (const each of wanted) {
      const found = known.get(each.word) ?? isFound(module, textPage, each.word);
      known.set(each.word, found);
      if (!found) missing.push(each);
    }
    module._FPDFText_ClosePage(textPage);
  }
  document.destroy();
  library.destroy();
  return missing;
}

function isFound(module: SearchModule, textPage: number, word: string): boolean {
  const bytes = Buffer.from(`${word}\u0000`, 'utf16le');
  const at = module.wasmExports.malloc(bytes.length);
  module.HEAPU8.set(bytes, at);
  const search = module._FPDFText_FindStart(textPage, at, 0, 0);
  const found = module._FPDFText_FindNext(search) !== 0;
  module._FPDFText_FindClose(search);
  module.wasmExports.free(at);
  return found;
}
