import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { claimTokens } from './claimTokens';
import { symbolKindOf } from './kinds';
import type { SemanticToken, TokenModifier, TokenType } from './results/tokens';
import { linesOf } from './tokenLines';

/**
 * The colours of a file: who is named in an article and, where `withClaims`, what is claimed; in a gloss file the ids of actors, claims and
 * sources.
 */
export function semanticTokens(
  workspace: Workspace,
  uri: Uri,
  withClaims: boolean,
): readonly SemanticToken[] {
  const unit = workspace.unit(uri);
  const project = workspace.projectOf(uri);
  if (unit?.kind === 'article') {
    const mentions = mentionTokens(unit, project);
    if (!withClaims) return mentions;
    return [...mentions, ...claimTokens(project, unit)].sort((a, b) => a.range.start - b.range.start);
  }
  if (unit?.kind === 'gloss') return idTokens(unit, project);
  return [];
}

function mentionTokens(article: ArticleUnit, project: Project): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const { range, actors } of article.mentions) {
    const type = commonType(project, actors);
    if (type === undefined) continue;
    const modifiers: readonly TokenModifier[] = actors.length > 1 ? ['ambiguous'] : [];
    for (const part of linesOf(article.text, range)) tokens.push({ range: part, type, modifiers });
  }
  return tokens;
}

/** The type that all candidates share. One that nobody declares has none: it must not look like a known actor. */
function commonType(project: Project, actors: readonly string[]): TokenType | undefined {
  const types = new Set(actors.flatMap((id) => tokenTypeOf(project, id) ?? []));
  const [only] = types;
  return types.size > 1 ? 'actor' : only;
}

function tokenTypeOf(project: Project, actor: string): TokenType | undefined {
  const declaration = project.actor(actor)[0];
  return declaration === undefined ? undefined : symbolKindOf(declaration);
}

function idTokens(gloss: GlossUnit, project: Project): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (range: TextRange, type: TokenType | undefined, modifiers: readonly TokenModifier[]): void => {
    if (type === undefined) return;
    for (const part of linesOf(gloss.text, range)) tokens.push({ range: part, type, modifiers });
  };
  for (const actor of gloss.actors) add(actor.at.range, symbolKindOf(actor), ['declaration']);
  for (const { id, at } of gloss.claims) if (id !== undefined) add(at.range, 'claim', ['declaration']);
  for (const { at } of gloss.sources) add(at.range, 'source', ['declaration']);
  for (const { kind, text, range } of gloss.references) {
    add(range, kind === 'actor' ? tokenTypeOf(project, text) : kind, []);
  }
  tokens.sort((a, b) => a.range.start - b.range.start);
  // Half-typed files may have one thing inside another; editors take no overlapping tokens.
  let end = 0;
  return tokens.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
