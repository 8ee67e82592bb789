import { describe, expect, it } from 'vitest';
import { outputFolder, outputPath } from '../../src/output/paths.js';

const letter = { id: 'letter/2022-02', languages: ['ar'], format: 'pdf', withEnclosures: false };

describe('paths of papers', () => {
  it('carries the id, the languages and the format', () => {
    expect(outputPath(letter)).toBe('letter/2022-02.ar.pdf');
    expect(outputPath({ ...letter, languages: ['ar', 'fr'], format: 'docx' })).toBe(
      'letter/2022-02.ar+fr.docx',
    );
    expect(outputPath({ ...letter, languages: ['ar', 'fr'], inSequence: true })).toBe(
      'letter/2022-02.ar-fr.pdf',
    );
  });

  it('keeps the letter and the letter with its enclosures apart', () => {
    expect(outputPath({ ...letter, withEnclosures: true })).toBe(
      'letter/2022-02.with-enclosures.ar.pdf',
    );
  });

  it('names the folder after the workspace', () => {
    expect(outputFolder('data/inezgane/', '/srv/papers')).toBe('/srv/papers/out/inezgane');
    expect(outputFolder('/srv/جماعة إنزكان', '/srv/papers')).toBe('/srv/papers/out/جماعة إنزكان');
  });

  it.each([
    ['/', 'workspace'],
    ['/srv/a\u202eb', 'a-b'],
    ['/srv/what?', 'what-'],
    ['/srv/. ', 'workspace'],
    ['/srv/a\nb', 'a-b'],
  ])('makes a usable name of %j', (workspace, name) => {
    expect(outputFolder(workspace, '/srv/papers')).toBe(`/srv/papers/out/${name}`);
  });

  it('never leaves the output folder, whatever the id', () => {
    expect(outputPath({ ...letter, id: '../../etc/x' })).toBe('workspace/workspace/etc/x.ar.pdf');
  });
});
