import {
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  Disposable,
  OverviewRulerLane,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';
import type { Layout } from './layout';
import { type ClaimLook, type Look, looks } from './looks';

/**
 * Lines differ by style and thickness, so that nobody has to tell colours apart: a claim nobody has looked at is dotted, what others
 * bear out is solid, what is disputed is dashed, what is refuted is double, and what was taken back is struck through.
 */
const lines: Readonly<Record<ClaimLook, readonly [style: string, width: number]>> = {
  unreviewed: ['dotted', 1],
  corroborated: ['solid', 1],
  disputed: ['dashed', 2],
  refuted: ['double', 3],
  retracted: ['solid', 1],
  other: ['dotted', 2],
};

/** The decorations of marks. Typing at the end of marked words does not mark what is typed. */
export class Decorations implements Disposable {
  readonly #outer: ReadonlyMap<Look, TextEditorDecorationType>;
  readonly #inner: ReadonlyMap<Look, TextEditorDecorationType>;
  readonly #icons: ReadonlyMap<Look, TextEditorDecorationType>;
  readonly #tint = decoration({ backgroundColor: new ThemeColor('glossator.claim.background') });

  constructor(extension: Uri) {
    const ofEach = (make: (look: Look) => DecorationRenderOptions): Map<Look, TextEditorDecorationType> =>
      new Map(looks.map((look) => [look, decoration(make(look))]));
    this.#outer = ofEach((look) => (look === 'note' ? noteOptions : outerOptions(look)));
    this.#inner = ofEach((look) => (look === 'note' ? {} : innerOptions(look)));
    this.#icons = ofEach((look) => iconOptions(extension, look));
  }

  /** Every decoration with its ranges: those without any too, since what was there before has to go. */
  *of({
    outer,
    inner,
    tinted,
    icons,
  }: Layout): Iterable<readonly [TextEditorDecorationType, readonly Range[]]> {
    for (const [types, ranges] of [
      [this.#outer, outer],
      [this.#inner, inner],
      [this.#icons, icons],
    ] as const) {
      for (const [look, type] of types) yield [type, ranges.get(look) ?? []];
    }
    yield [this.#tint, tinted];
  }

  dispose(): void {
    Disposable.from(
      this.#tint,
      ...this.#outer.values(),
      ...this.#inner.values(),
      ...this.#icons.values(),
    ).dispose();
  }
}

const noteOptions: DecorationRenderOptions = {
  backgroundColor: new ThemeColor('glossator.note.background'),
  borderColor: new ThemeColor('glossator.note.border'),
  borderStyle: 'dotted',
  borderWidth: '0 0 1px 0',
};

function outerOptions(look: ClaimLook): DecorationRenderOptions {
  const [style, width] = lines[look];
  const colour = new ThemeColor(`glossator.claim.${look}`);
  return {
    borderColor: colour,
    borderStyle: style,
    borderWidth: `0 0 ${width}px 0`,
    overviewRulerColor: colour,
    overviewRulerLane: OverviewRulerLane.Left,
    ...(look === 'retracted' ? { textDecoration: `line-through 1px ${variableOf(look)}` } : {}),
  };
}

/** Under the words themselves, so that the line at the foot stays to be seen below it. */
function innerOptions(look: ClaimLook): DecorationRenderOptions {
  const [style, width] = lines[look];
  return {
    textDecoration: `${look === 'retracted' ? 'line-through' : `underline ${style}`} ${width === 3 ? 1 : width}px ${variableOf(look)}`,
    overviewRulerColor: new ThemeColor(`glossator.claim.${look}`),
    overviewRulerLane: OverviewRulerLane.Left,
  };
}

/** VS Code takes no theme colour for the lines of text decorations; it gives every one this name in its style sheets. */
function variableOf(look: ClaimLook): string {
  return `var(--vscode-glossator-claim-${look})`;
}

function iconOptions(extension: Uri, look: Look): DecorationRenderOptions {
  const icon = (theme: 'light' | 'dark'): DecorationRenderOptions => ({
    gutterIconPath: Uri.joinPath(extension, 'images', 'marks', `${look}-${theme}.svg`),
  });
  return { gutterIconSize: 'contain', light: icon('light'), dark: icon('dark') };
}

function decoration(options: DecorationRenderOptions): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    ...options,
  });
}
