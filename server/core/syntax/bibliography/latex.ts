/**
 * Words as a reader sees them, from how TeX writes them: accents put on their letters, commands for letters made these letters, braces and
 * commands of layout gone. What is not known is left as it is written, without its backslash. In one pass, whatever the text.
 */
export function fromLatex(text: string): string {
  if (!/[\\{}~$`'"-]/u.test(text)) return text.replace(blanks, ' ').trim();
  const reader = new Reader(text);
  return reader.read().replace(blanks, ' ').trim().normalize('NFC');
}

/** Not those that do not break: they mean something. */
const blanks = /[ \t\n\r\f]+/gu;

/** Combining marks by the accent commands that put them. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textquotedbl: '"',
  guillemotleft: '«',
  guillemotright: '»',
  guillemetleft: '«',
  guillemetright: '»',
  og: '«\u00a0',
  fg: '\u00a0»',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textbraceleft: '{',
  textbraceright: '}',
  textunderscore: '_',
  textdollar: '$',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  textsterling: '£',
  S: '§',
  P: '¶',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  textordfeminine: 'ª',
  textordmasculine: 'º',
  textbullet: '•',
  textperiodcentered: '·',
  textexclamdown: '¡',
  textquestiondown: '¿',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  par: ' ',
  newline: ' ',
  quad: ' ',
};

/** Commands whose first argument is nothing to read. */
const silent = new Set(['vphantom', 'hphantom', 'phantom', 'href', 'label', 'selectlanguage', 'textcolor']);

class Reader {
  readonly #parts: string[] = [];
  /** A dollar sign without its other half is meant as such. */
  readonly #hasMathematics: boolean;
  #at = 0;

  constructor(readonly text: string) {
    this.#hasMathematics = text.includes('$') && text.replace(/\\./gsu, '').split('$').length % 2 === 1;
  }

  read(): string {
    const { text } = this;
    while (this.#at < text.length) {
      const plain = /[^\\{}~$`'-]+/uy;
      plain.lastIndex = this.#at;
      const words = plain.exec(text)?.[0] ?? '';
      if (words !== '') this.#parts.push(words);
      this.#at += words.length;
      this.#special();
    }
    return this.#parts.join('');
  }

  #special(): void {
    const { text } = this;
    switch (text.charAt(this.#at)) {
      case '':
        return;
      case '\\':
        this.#command();
        return;
      case '{':
      case '}':
        this.#at += 1;
        return;
      case '$':
        this.#put(this.#hasMathematics ? '' : '$', 1);
        return;
      case '~':
        this.#put('\u00a0', 1);
        return;
      case '-':
        if (text.startsWith('---', this.#at)) this.#put('—', 3);
        else if (text.startsWith('--', this.#at)) this.#put('–', 2);
        else this.#put('-', 1);
        return;
      case '`':
        if (text.startsWith('``', this.#at)) this.#put('“', 2);
        else this.#put('‘', 1);
        return;
      default:
        if (text.startsWith("''", this.#at)) this.#put('”', 2);
        else this.#put("'", 1);
    }
  }

  #command(): void {
    const { text } = this;
    const named = /\\([A-Za-z]+)\*?[^\S\n]*/uy;
    named.lastIndex = this.#at;
    const name = named.exec(text)?.[1];
    if (name === undefined) {
      const sign = text.charAt(this.#at + 1);
      this.#at += 2;
      const mark = accents[sign];
      if (mark !== undefined) this.#accent(mark);
      else if (sign === ',') this.#parts.push('\u202f');
      else if (sign === '\\' || sign === ' ' || sign === '\n') this.#parts.push(' ');
      else if (sign !== '-' && sign !== '/') this.#parts.push(sign);
      return;
    }
    const mark = accents[name];
    this.#at = named.lastIndex;
    if (mark !== undefined) {
      this.#accent(mark);
      return;
    }
    const letter = Object.hasOwn(letters, name) ? letters[name] : undefined;
    if (letter !== undefined) this.#parts.push(letter);
    else if (silent.has(name)) this.#skipArgument();
  }

  /** The letter that an accent stands on, in braces or not; a dotless i has its dot left to the accent. */
  #accent(mark: string): void {
    const base = /\s*\{?\s*(?:\\([ij])(?![A-Za-z])|(\p{L}))\s*(\}?)/uy;
    base.lastIndex = this.#at;
    const match = base.exec(this.text);
    if (match === null) {
      // An accent on nothing, such as `\~{}`, is the sign itself.
      const alone = mark === accents['~'] ? '~' : mark === accents['^'] ? '^' : '';
      if (this.text.startsWith('{}', this.#at)) this.#at += 2;
      this.#parts.push(alone);
      return;
    }
    const opened = match[0].includes('{');
    this.#at = opened || match[3] === '' ? base.lastIndex : base.lastIndex - 1;
    this.#parts.push(`${match[1] ?? match[2] ?? ''}${mark}`);
  }

  #skipArgument(): void {
    if (this.text.charAt(this.#at) !== '{') return;
    let depth = 0;
    for (; this.#at < this.text.length; this.#at += 1) {
      const letter = this.text.charAt(this.#at);
      if (letter === '\\') this.#at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}' && --depth === 0) break;
    }
    this.#at += 1;
  }

  #put(words: string, length: number): void {
    this.#parts.push(words);
    this.#at += length;
  }
}
