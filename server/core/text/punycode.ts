/** Hosts of other letters than `a` to `z`, as they are sent over the wire and as they are read: `xn--mnchen-3ya.de` is `münchen.de`. */

/** The host as it is read; labels that encode nothing stay as they are. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--/iu.test(label) ? (decode(label.slice(4).toLowerCase()) ?? label) : label))
    .join('.');
}

/** A label of a host is never longer; see RFC 1035. */
const longest = 63;

/** RFC 3492, with its names. Undefined where the text is no Punycode. */
function decode(text: string): string | undefined {
  if (text.length > longest || !/^[a-z\d-]+$/u.test(text)) return undefined;
  const basic = Math.max(0, text.lastIndexOf('-'));
  const output = Array.from(text.slice(0, basic), (letter) => letter.charCodeAt(0));
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = basic === 0 ? 0 : basic + 1; at < text.length;) {
    const before = i;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      if (at >= text.length) return undefined;
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
      if (weight > 0x7f_ff_ff_ff || i > 0x7f_ff_ff_ff) return undefined;
    }
    const length = output.length + 1;
    bias = adapted(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10_ff_ff || (n >= 0xd8_00 && n <= 0xdf_ff)) return undefined;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number {
  return code < 58 ? code - 22 : code - 97;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
