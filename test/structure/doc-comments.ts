import * as ts from 'typescript';
import { sources } from './sources.js';

/** The text of a doc comment, without its stars. */
const plain = (comment: string): string =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .join('\n')
    .trim();

export interface Documented {
  /** The path of the file below `src`. */
  readonly path: string;
  readonly name: string;
  /** The text above the examples. */
  readonly prose: string;
  /** The lines below `@example`; '' where there are none. */
  readonly example: string;
  readonly code: string;
}

const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => (ts.isJSDoc(doc) ? plain(doc.getText()) : ''))
    .join('\n');

function documented(path: string, node: ts.FunctionDeclaration): Documented {
  const [prose = '', example = ''] = docOf(node).split(/^@example$/m);
  return { path, name: node.name!.text, prose, example, code: node.getText() };
}

/** Every exported function of the mathematics. */
export const coreFunctions: readonly Documented[] = [...sources]
  .filter(([path]) => path.startsWith('core/'))
  .flatMap(([path, { statements }]) =>
    statements
      .filter(ts.isFunctionDeclaration)
      .filter((one) => one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .map((one) => documented(path, one)),
  );

/** The names that the mathematics hands out. */
export const publicNames: ReadonlySet<string> = new Set(
  sources
    .get('core/index.ts')!
    .statements.filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) =>
      exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : [],
    ),
);

/** An expression of an example with what it gives, after the statements before it. */
export interface Claim {
  readonly before: string;
  readonly expression: string;
  readonly result: string;
}

/** The claims of an example: expressions with `// => result` behind them. */
export function claimsOf(example: string): Claim[] {
  const file = ts.createSourceFile('example.ts', example, ts.ScriptTarget.Latest, true);
  const claims: Claim[] = [];
  let before = '';
  for (const statement of file.statements) {
    const [, result] = /^[; ]*\/\/ => (.*)/.exec(example.slice(statement.end)) ?? [];
    if (result === undefined) before += `${statement.getText()}\n`;
    else if (ts.isExpressionStatement(statement)) {
      claims.push({ before, expression: statement.expression.getText(), result: result.trim() });
    }
  }
  return claims;
}
