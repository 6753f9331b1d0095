import { parseSync } from 'vite';

/** One way in which a file reaches for another. */
export interface ImportFound {
  readonly specifier: string;
  /**
   * `address`: only where the file will lie (`?url`, `new URL`); its code runs elsewhere, but it is named here.
   * `computed`: the target is worked out at run time, so that nobody can read it here; the specifier is empty.
   */
  readonly use: 'value' | 'type' | 'address' | 'computed';
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * Every import of a source: static, `import type`, dynamic, `import()` in a type or a JSDoc comment, re-exports, globs,
 * `new URL(…, import.meta.url)`, `require`. Throws where the source does not parse.
 */
export function readImports(file: string, source: string): ImportFound[] {
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message ?? ''}`);
  const found: ImportFound[] = [];
  const note = (node: Node, target: unknown, use: ImportFound['use']): void => {
    const line = lineOf(source, node.start);
    const specifier = textOf(target);
    if (specifier === undefined) found.push({ specifier: '', use: 'computed', line });
    else found.push({ specifier, use: /[?&]url\b/.test(specifier) && use === 'value' ? 'address' : use, line });
  };
  visit(program, (node) => {
    for (const [target, use] of importsOf(node)) note(node, target, use);
  });
  for (const { value, start } of comments)
    for (const match of value.matchAll(/\bimport\((['"])([^'"]+)\1\)/g))
      found.push({ specifier: match[2] ?? '', use: 'type', line: lineOf(source, start) });
  return found;
}

/** Calls back for each node of a syntax tree, the outer before the inner. */
export function visit(tree: unknown, each: (node: Node) => void): void {
  if (Array.isArray(tree)) for (const part of tree) visit(part, each);
  else if (isNode(tree)) {
    each(tree);
    for (const part of Object.values(tree)) if (typeof part === 'object') visit(part, each);
  }
}

export function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importsOf(node: Node): (readonly [unknown, ImportFound['use']])[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [[node['source'], isTypeOnly(node, 'importKind') ? 'type' : 'value']];
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node['source'] ? [[node['source'], isTypeOnly(node, 'exportKind') ? 'type' : 'value']] : [];
    case 'ImportExpression':
      return [[node['source'], 'value']];
    case 'TSImportType':
      return [[node['source'], 'type']];
    case 'TSExternalModuleReference':
      return [[node['expression'], 'value']];
    case 'CallExpression':
      return importsOfCall(node['callee'], node['arguments']);
    case 'NewExpression':
      return importsOfNew(node['callee'], node['arguments']);
    default:
      return [];
  }
}

function isTypeOnly(node: Node, kind: 'importKind' | 'exportKind'): boolean {
  const specifiers: unknown[] = Array.isArray(node['specifiers']) ? node['specifiers'] : [];
  return (
    node[kind] === 'type' ||
    (specifiers.length > 0 && specifiers.every((each) => isNode(each) && each[kind] === 'type'))
  );
}

function importsOfCall(callee: unknown, given: unknown): (readonly [unknown, ImportFound['use']])[] {
  const [first]: unknown[] = Array.isArray(given) ? given : [];
  if (!isNode(callee)) return [];
  if (callee.type === 'Identifier' && callee['name'] === 'require') return [[first, 'value']];
  if (callee.type !== 'MemberExpression' || !isNode(callee['object']) || !isNode(callee['property'])) return [];
  if (callee['object'].type !== 'MetaProperty' || callee['property']['name'] !== 'glob') return [];
  const patterns: unknown[] = isNode(first) && Array.isArray(first['elements']) ? first['elements'] : [first];
  return patterns.filter((each) => !textOf(each)?.startsWith('!')).map((each) => [each, 'value'] as const);
}

function importsOfNew(callee: unknown, given: unknown): (readonly [unknown, ImportFound['use']])[] {
  const [first, second]: unknown[] = Array.isArray(given) ? given : [];
  if (!isNode(callee) || callee['name'] !== 'URL' || !isNode(second) || second.type !== 'MemberExpression') return [];
  return isNode(second['object']) && second['object'].type === 'MetaProperty' ? [[first, 'address']] : [];
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  const quasis: unknown[] = Array.isArray(node['quasis']) ? node['quasis'] : [];
  const [only] = quasis;
  if (node.type !== 'TemplateLiteral' || quasis.length !== 1 || !isNode(only)) return undefined;
  const value: unknown = only['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string'
    ? value.cooked
    : undefined;
}
