/** `1 claim`, `1,200 claims`. */
export function counted(count: number, noun: string): string {
  return `${inFigures(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function inFigures(count: number): string {
  return count.toLocaleString('en');
}

/** On one line, as trees show it: they cut what is too long, and screen readers read what they are given. */
export function onOneLine(text: string, most = 300): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
}
