import { glossatorCommentsInSettings, type GlossatorComment } from '../syntax/glossatorComments';
import { parseSettings, type SettingsParse } from '../syntax/settings';
import { LineIndex } from '../text/lines';
import type { FileContent, Uri } from './changes';

/** A project's `glossator.yaml`. */
export class SettingsUnit {
  readonly kind = 'settings';
  readonly parse: SettingsParse;

  #lines: LineIndex | undefined;
  #comments: readonly GlossatorComment[] | undefined;

  constructor(
    readonly uri: Uri,
    readonly content: FileContent,
  ) {
    this.parse = parseSettings(content.text);
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.content.text));
  }

  /** Its comments that speak to Glossator. */
  get comments(): readonly GlossatorComment[] {
    return (this.#comments ??= glossatorCommentsInSettings(this.text, this.parse.entry));
  }
}
