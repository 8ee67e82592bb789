import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, projectRoot, readText } from '../support/project-files.js';

const architecture = readText('ARCHITECTURE.md');
const code = filesBelow('src', 'test', 'build').filter((path) => /\.(ts|js|mjs|java)$/.test(path));
const text = [
  ...code,
  ...filesBelow('templates', 'wording', 'docs', '.ci').filter((path) => !path.endsWith('.png')),
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package.json'],
];

/** Files in which a line matches, with the line. */
function linesWith(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    readText(path)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

/** True when a type in the file is written `any`. */
function saysAny(path: string): boolean {
  const visit = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.AnyKeyword || (ts.forEachChild(node, visit) ?? false);
  return visit(ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest));
}

describe('the map and the tree', () => {
  const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/${entry.name}/`);

  it('names every folder of src/ in ARCHITECTURE.md', () => {
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual([]);
  });

  it('names no folder or file in ARCHITECTURE.md that is not there', () => {
    const named = [
      ...architecture.matchAll(/`((?:src|test|templates|wording|fonts|data)\/[^`*]*)`/g),
    ];
    const paths = named.map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('keeps ARCHITECTURE.md within two pages', () => {
    expect(architecture.split(/\s+/).length).toBeLessThan(1300);
  });

  it('keeps the pipeline short enough to read in one view', () => {
    expect(readText('src/pipeline.ts').split('\n').length).toBeLessThan(250);
  });
});

describe('the rules of the tree', () => {
  it('names files in kebab-case', () => {
    const names = code.map((path) => path.split('/').at(-1) ?? '');
    const allowed = /^([a-z0-9-]+(\.(test|conformance|d))*\.(ts|js|mjs)|VeraCheck\.java)$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('has no any', () => {
    const typescript = code.filter((path) => path.endsWith('.ts'));
    expect(typescript.length).toBeGreaterThan(100);
    expect(typescript.filter(saysAny)).toEqual([]);
  });

  it('reads nothing beside the project', () => {
    const beside = ['..', 'shared'].join('/');
    expect(linesWith(text, new RegExp(beside.replaceAll('.', '\\.')))).toEqual([]);
    expect(linesWith(text, /\/(work|home|root)\/[a-z]/)).toEqual([]);
  });

  it('leaves nothing to do and skips no test', () => {
    const marks = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|');
    expect(linesWith(code, new RegExp(`\\b(${marks})\\b`))).toEqual([]);
    const skipped = new RegExp(
      `\\b(it|test|describe)\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b`,
    );
    expect(linesWith(code, skipped)).toEqual([]);
  });

  it('places text at start and end, not at left and right', () => {
    const source = code.filter((path) => path.startsWith('src/document/'));
    expect(linesWith(source, /align\w*: '(left|right)'/)).toEqual([]);
  });
});

describe('the papers about the project', () => {
  it('gives the version of package.json first in the changelog', () => {
    const { version } = JSON.parse(readText('package.json')) as { version: string };
    expect(/^## (\S+)/m.exec(readText('CHANGELOG.md'))?.[1]).toBe(version);
  });

  it('shows the two commands in the README', () => {
    const commands = readText('README.md').match(/^npm ci && .*$/gm);
    expect(commands).toEqual(['npm ci && npm run samples', 'npm ci && npm test']);
  });

  it('links to nothing in the README that is not there', () => {
    const links = [...readText('README.md').matchAll(/\]\(([^)h][^)]*)\)/g)].map(
      (match) => match[1],
    );
    expect(links.filter((link) => !existsSync(join(projectRoot, link ?? '')))).toEqual([]);
  });

  it('has a licence for every font, named in fonts/README.md', () => {
    const about = readText('fonts/README.md');
    const families = new Set(
      filesBelow('fonts')
        .filter((path) => path.endsWith('.ttf'))
        .map((path) => /^fonts\/([^-]+)-/.exec(path)?.[1] ?? path),
    );
    expect(families.size).toBeGreaterThan(2);
    for (const family of families) {
      expect(readText(`fonts/LICENSE-${family}.txt`)).toContain('SIL Open Font License');
      expect(about).toContain(`LICENSE-${family}.txt`);
    }
  });

  it('names every library of package.json in ARCHITECTURE.md', () => {
    const { dependencies } = JSON.parse(readText('package.json')) as {
      dependencies: Record<string, string>;
    };
    const missing = Object.keys(dependencies).filter((name) => !architecture.includes(name));
    expect(missing).toEqual([]);
    expect(Object.values(dependencies).filter((version) => !/^\d/.test(version))).toEqual([]);
  });

  it('locks every package of every platform, without which npm ci refuses to start', () => {
    const { packages } = JSON.parse(readText('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const optional = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    expect(optional.length).toBeGreaterThan(10);
    expect(optional.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});
