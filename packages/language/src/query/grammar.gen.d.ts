// Generated from grammar.peggy by scripts/gen-grammar.mjs. Do not edit.
import type { Syntax } from './syntax.ts';

/** The shape of a query; throws a SyntaxError when parentheses or quotes are not balanced. */
export function parse(text: string): Syntax;
