import type { DocumentMetadata } from './tree.js';

/** Metadata of a paper in two languages: what they say otherwise stands in both. */
export function joinMetadata(first: DocumentMetadata, second: DocumentMetadata): DocumentMetadata {
  const join = (a: string, b: string): string => (a === b ? a : `${a} / ${b}`);
  return {
    title: join(first.title, second.title),
    author: join(first.author, second.author),
    subject: join(first.subject, second.subject),
    date: first.date,
  };
}
