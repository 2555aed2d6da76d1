import { type Connection, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { placeOnceIndexed } from '../asked';
import type { Answer, Requests } from '../request';

export function registerHover(connection: Connection, requests: Requests): void {
  connection.onHover(requests.handler('Hover', null, hover));
}

const hover: Answer<HoverParams, Hover | null> = async (session, params, token) => {
  const place = await placeOnceIndexed(session, params, token);
  if (place === undefined) return null;
  const found = session.core.hover(place.uri, place.offset);
  if (found === undefined) return null;
  return {
    range: place.positions.range(found.range),
    contents: session.client.hoverMarkdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) },
  };
};

/** Readable text for clients that show no Markdown: marks and the escapes before punctuation go, links keep their words. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/gu, '$1')
    .replace(/(?<!\\)(\*\*|__|\*|`)/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}
