import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type ScalarStyle } from 'js-yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type ErrorCode } from 'yaml';
import { textRange, type TextRange } from '../text/range';
import { buildTree, type BuiltTree, type TreeEvent } from './buildTree';

export interface LenientResult extends BuiltTree {
  readonly errors: readonly {
    readonly code: ErrorCode;
    readonly range: TextRange;
    readonly message: string;
  }[];
}

/**
 * Reads a piece that is not valid YAML as far as it can be made out. About twenty times slower than strictYaml.ts, so it is
 * only for small pieces that the strict reader refused. Never call it on text whose depth has not been bounded: on deeply nested
 * text this parser can end the whole process.
 */
export function readLeniently(text: string): LenientResult {
  const document = parseDocument(text, {
    schema: 'failsafe',
    // Its own search for duplicates compares every key with every other one.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  });
  const events: TreeEvent[] = [
    { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
  ];
  addEvents(document.contents, text, events);
  events.push({ type: EVENT_ID.POP });
  const tree = buildTree(text, events, () => '');
  const errors = document.errors.map((error) => ({
    code: error.code,
    message: error.message,
    range: textRange(error.pos[0], error.pos[1]),
  }));
  return { ...tree, errors };
}

const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: SCALAR_STYLE.PLAIN,
  QUOTE_SINGLE: SCALAR_STYLE.SINGLE_QUOTED,
  QUOTE_DOUBLE: SCALAR_STYLE.DOUBLE_QUOTED,
  BLOCK_LITERAL: SCALAR_STYLE.LITERAL_BLOCK,
  BLOCK_FOLDED: SCALAR_STYLE.FOLDED_BLOCK,
};

/** The nodes of this parser as the events of the other, so that one builder makes one kind of tree of both. */
function addEvents(node: unknown, text: string, events: TreeEvent[]): void {
  if (isMap(node) || isSeq(node)) {
    const style = node.flow === true ? COLLECTION_STYLE.FLOW : COLLECTION_STYLE.BLOCK;
    events.push({
      type: isMap(node) ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE,
      start: node.range?.[0] ?? 0,
      style,
      ...none,
    });
    for (const item of node.items) {
      if (isPair(item)) {
        addEvents(item.key, text, events);
        addEvents(item.value, text, events);
      } else addEvents(item, text, events);
    }
    events.push({ type: EVENT_ID.POP });
  } else if (isAlias(node)) {
    const [start, end] = node.range ?? [0, 0];
    events.push({ type: EVENT_ID.ALIAS, anchorStart: start + 1, anchorEnd: end });
  } else addScalar(node, text, events);
}

function addScalar(node: unknown, text: string, events: TreeEvent[]): void {
  const type = isScalar(node) ? (node.type ?? 'PLAIN') : 'PLAIN';
  const [start, end] = (isScalar(node) ? node.range : undefined) ?? [-1, -1];
  const empty = start === end && type === 'PLAIN';
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
  const closed = quote !== '' && end > start + 1 && text[end - 1] === quote;
  events.push({
    type: EVENT_ID.SCALAR,
    valueStart: empty ? -1 : start + quote.length,
    valueEnd: empty ? -1 : closed ? end - 1 : end,
    style: styles[type] ?? SCALAR_STYLE.PLAIN,
    chomping: CHOMPING_MODE.CLIP,
    indent: -1,
    fast: false,
    ...none,
    text: isScalar(node) && typeof node.value === 'string' ? node.value : '',
    headerStart: start,
  });
}
