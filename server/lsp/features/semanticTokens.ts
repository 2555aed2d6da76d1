import type {
  Connection,
  SemanticTokens,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { type SemanticToken, tokenModifiers, tokenTypes } from '../../core/features/results/tokens';
import { overlaps, type TextRange } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import { normalizeUri } from '../../core/workspace/uri';
import type { Positions } from '../positions';
import type { Requests } from '../request';
import { positionsOf, type Session } from '../session';

export function registerSemanticTokens(connection: Connection, requests: Requests): void {
  const none = { data: [] };
  connection.languages.semanticTokens.on(
    requests.handler<SemanticTokensParams, SemanticTokens>(
      'Semantic tokens',
      none,
      (session, { textDocument }) => answer(session, textDocument.uri, (_, tokens) => tokens),
    ),
  );
  connection.languages.semanticTokens.onRange(
    requests.handler<SemanticTokensRangeParams, SemanticTokens>(
      'Semantic tokens',
      none,
      (session, { textDocument, range }) =>
        answer(session, textDocument.uri, (positions, tokens) => within(positions.textRange(range), tokens)),
    ),
  );
}

type Choose = (positions: Positions, tokens: readonly SemanticToken[]) => readonly SemanticToken[];

function answer(session: Session, clientUri: string, choose: Choose): SemanticTokens {
  const uri = normalizeUri(clientUri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return { data: [] };
  return { data: encode(choose(positions, tokensOf(session, uri)), positions) };
}

/** A client that marks claims by itself would have their words coloured twice, and could not read who is named in them. */
function tokensOf({ core, client }: Session, uri: Uri): readonly SemanticToken[] {
  return core.semanticTokens(uri, !client.annotates);
}

function within(range: TextRange, tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  return tokens.filter((token) => overlaps(token.range, range));
}

/** Five numbers for each token: lines and characters since the one before, length, type, and a bit for each modifier. */
function encode(tokens: readonly SemanticToken[], positions: Positions): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { range, type, modifiers } of tokens) {
    const start = positions.position(range.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    const sameLine = start.line === line;
    data.push(
      start.line - line,
      sameLine ? start.character - character : start.character,
      positions.width(range),
      tokenTypes.indexOf(type),
      bits,
    );
    ({ line, character } = start);
  }
  return data;
}
