/**
 * The parts of pdfmake 0.3.11 that the layout folder extends. They are internal to that package: the version is
 * pinned, and test/pdf/golden.test.ts fails when one of them lays a page out otherwise.
 */

declare module 'pdfmake/js/PDFDocument.js' {
  import type PDFKit from 'pdfkit';
  import type { KitImage } from '../file/pictures.js';
  class PDFDocument extends PDFKit {
    constructor(
      fonts: Record<string, never>,
      images: Record<string, Buffer>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: Record<string, unknown>,
    );
    readonly images: Readonly<Record<string, Buffer>>;
    _imageCount: number;
    readonly _imageRegistry: Record<string, KitImage | undefined>;
    _offset: number;
    addContent(content: string): this;
    openImage(bytes: Buffer): KitImage;
    provideImage(source: string): KitImage;
  }
  const module: { readonly default: typeof PDFDocument };
  export default module;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {}
  const module: { readonly default: typeof SVGMeasure };
  export default module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { LaidPage, LayoutNode, LayoutWriter, NodePreprocessor } from './layout-node.js';
  class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: string },
      pageMargins: { left: number; right: number; top: number; bottom: number },
      svgMeasure: unknown,
    );
    docPreprocessor: NodePreprocessor;
    readonly docMeasure: { measureNode: (node: LayoutNode) => LayoutNode };
    readonly writer: LayoutWriter;
    layoutDocument(
      content: LayoutNode,
      pdfDocument: unknown,
      styles: Record<string, never>,
      defaultStyle: Record<string, never>,
    ): LaidPage[];
    tryLayoutDocument(...rest: unknown[]): unknown;
    processLeaf(node: LayoutNode): void;
    processVerticalContainer(node: LayoutNode): void;
    processSection(node: LayoutNode): void;
    processColumns(node: LayoutNode): void;
    processImage(node: LayoutNode): void;
    processCanvas(node: LayoutNode): void;
    processNode(node: LayoutNode): void;
  }
  const module: { readonly default: typeof LayoutBuilder };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type {
    LaidDrawing,
    LaidImage,
    LaidLine,
    LaidPage,
    RectangleVector,
  } from './layout-node.js';
  class Renderer {
    constructor(pdfDocument: unknown, progressCallback?: undefined);
    renderPages(pages: readonly LaidPage[]): void;
    renderLine(line: LaidLine, x: number, y: number): void;
    renderVector(vector: LaidDrawing | RectangleVector): void;
    renderImage(image: LaidImage): void;
  }
  const module: { readonly default: typeof Renderer };
  export default module;
}
