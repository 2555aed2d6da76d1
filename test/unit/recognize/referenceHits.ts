/**
 * The rules of recognition once more, so plainly that one can see they are right: every stretch of the text is compared
 * with every name. For names of Latin words without punctuation at their ends.
 */
export function referenceHits(text: string, names: readonly string[]): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      if (
        !/^[\p{L}\p{N}]/u.test(text.slice(start)) ||
        /^\p{M}/u.test(text.slice(end)) ||
        text[end - 1] === '\u00ad'
      )
        continue;
      const words = text.slice(start, end);
      for (const name of names) {
        if (
          folded(words) === folded(name) &&
          capitalsFit(words, name) &&
          begins(text, start) &&
          ends(text, end)
        )
          found.push(`${start}-${end} ${name}`);
      }
    }
  }
  return found;
}

function folded(words: string): string | undefined {
  if (/\n\s*\n/.test(words)) return undefined;
  return words
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[–]/g, '-')
    .replace(/[’]/g, "'");
}

function capitalsFit(words: string, name: string): boolean {
  const cut = (all: string) => all.replace(/\u00ad/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (/\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name) && /\p{Ll}/u.test(words)) return false;
  return cut(name).every((word, at) => !/^\p{Lu}/u.test(word) || /^\p{Lu}/u.test(cut(words)[at] ?? ''));
}

function begins(text: string, start: number): boolean {
  const left = text.slice(0, start).replace(/\u00ad/g, '');
  if (/[\p{L}\p{N}\p{M}]$/u.test(left)) return false;
  if (/[\p{L}\p{N}\p{M}]@$/u.test(left)) return false;
  const elided = /([\p{L}\p{N}\p{M}]+)['’]$/u.exec(left);
  if (elided === null) return true;
  const before = left.slice(0, elided.index);
  if (!/^(l|d|qu)$/i.test(elided[1]!) || /[\p{L}\p{N}\p{M}]['’]$/u.test(before)) return false;
  if (elided[1] !== 'D') return true;
  return beginsSentence(before);
}

/** Where an elided capital may stand: at the start of a text, line, quotation, aside or sentence. */
function beginsSentence(before: string): boolean {
  const bare = before.replace(/[ \u00a0]+$/, '');
  const spaced = bare !== before;
  if (bare === '' || bare.endsWith('\n')) return true;
  if (/[«–-]$/.test(bare)) return true;
  // A curly apostrophe closes; only a straight one may also open.
  if (!spaced) return /[(']$/.test(bare);
  return /\.['’ \u00a0]*$/.test(bare);
}

function ends(text: string, end: number): boolean {
  const right = text.slice(end).replace(/\u00ad/g, '');
  if (/^[\p{L}\p{N}]/u.test(right) || /^@[\p{L}\p{N}]/u.test(right) || /^\.\p{Ll}/u.test(right)) return false;
  return !/^['’][\p{L}\p{N}]/u.test(right) || /^['’]s(?![\p{L}\p{N}\p{M}])(?!['’][\p{L}\p{N}])/iu.test(right);
}
