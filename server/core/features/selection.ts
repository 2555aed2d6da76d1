import { annotatable, mentionAt, selectedName } from '../annotate/selection';
import { matchPins } from '../recognize/pins';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { annotationsIn } from './annotations';
import type { Selected } from './results/annotations';

/** What stands at a selection of an article, so that the right questions are asked about it. */
export function selection(workspace: Workspace, uri: Uri, range: TextRange): Selected {
  const place = annotatable(workspace, uri);
  if ('refused' in place)
    return { refused: place.refused, quote: '', occurrences: 0, actors: [], annotations: [] };
  const { article } = place;
  const annotations = annotationsIn(workspace, uri, range);
  const name = selectedName(workspace, uri, range);
  if ('refused' in name) {
    const quote = article.folded.words(range.start, range.end).trim();
    return { refused: undefined, quote, occurrences: 0, actors: [], annotations };
  }
  const [places = []] = matchPins(article.text, [{ quote: name.words }], article.markdown);
  const named =
    range.start === range.end
      ? mentionAt(article, range.start)
      : article.mentions.find(
          (mention) => mention.range.start === name.range.start && mention.range.end === name.range.end,
        );
  return {
    refused: undefined,
    quote: name.words,
    occurrences: places.length,
    actors: named?.actors ?? [],
    annotations,
  };
}
