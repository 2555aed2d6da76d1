/** A line that is neither blank nor a comment. */
export interface ScannedLine {
  readonly start: number;
  /** The end of its last word: without the line break and the space before it. */
  readonly end: number;
  /** How many spaces it begins with. */
  readonly indent: number;
  /** Whether it begins with a tab, which YAML does not take for indentation. */
  readonly tab: boolean;
}

/** Goes through the lines of a text that say something: those that are blank or hold only a comment are passed over. */
export class LineScanner {
  constructor(
    readonly text: string,
    private at: number,
  ) {}

  next(): ScannedLine | undefined {
    const { text } = this;
    while (this.at < text.length) {
      const start = this.at;
      const eol = lineEnd(text, start);
      this.at = eol + 1;
      let content = start;
      while (text.charCodeAt(content) === 32) content += 1;
      const indent = content - start;
      let code = text.charCodeAt(content);
      const tab = code === 9;
      while (code === 9 || code === 32) code = text.charCodeAt(++content);
      if (content >= eol || code === 13 || code === 35 /* # */) continue;
      let end = eol;
      while (isBlank(text.charCodeAt(end - 1))) end -= 1;
      return { start, end, indent, tab: tab && indent === 0 };
    }
    return undefined;
  }
}

/** Where the line ends that `at` stands on: at its line feed, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
