/** A place where one or several actors may be named. Offsets are UTF-16 units, `length` folded characters of the name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** Actors who have the name as a strong one, and as a weak one; sorted, none in both. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

/** The stretches of an article that are taken. Sorted by start and apart, so that one search tells whether another fits. */
export class Placed {
  #starts: number[] = [];
  #ends: number[] = [];

  /** Takes a stretch if it is free. */
  take(start: number, end: number): boolean {
    const at = this.#indexAfter(start);
    if (at > 0 && this.#ends[at - 1]! > start) return false;
    if (at < this.#starts.length && this.#starts[at]! < end) return false;
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
    return true;
  }

  isFree(start: number, end: number): boolean {
    const at = this.#indexAfter(start);
    if (at > 0 && this.#ends[at - 1]! > start) return false;
    return at >= this.#starts.length || this.#starts[at]! >= end;
  }

  /** Takes those candidates that are free, which are sorted by start and apart from each other, and gives them. */
  takeFree(candidates: readonly Candidate[]): Candidate[] {
    const free = candidates.filter(({ start, end }) => this.isFree(start, end));
    this.#merge(free);
    return free;
  }

  #merge(taken: readonly Candidate[]): void {
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const { start, end } of taken) {
      for (; at < this.#starts.length && this.#starts[at]! < start; at++) {
        starts.push(this.#starts[at]!);
        ends.push(this.#ends[at]!);
      }
      starts.push(start);
      ends.push(end);
    }
    this.#starts = starts.concat(this.#starts.slice(at));
    this.#ends = ends.concat(this.#ends.slice(at));
  }

  #indexAfter(start: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Of candidates sorted by start, those left when the longest wins, then the first: sorted by start, apart from each other.
 * Only candidates that hang together by overlaps compete, so most articles are passed once.
 */
export function longest(candidates: readonly Candidate[]): Candidate[] {
  const left: Candidate[] = [];
  for (let from = 0; from < candidates.length;) {
    let to = from + 1;
    let reach = candidates[from]!.end;
    for (; to < candidates.length && candidates[to]!.start < reach; to++)
      reach = Math.max(reach, candidates[to]!.end);
    if (to - from === 1) left.push(candidates[from]!);
    else for (const each of compete(candidates.slice(from, to), reach)) left.push(each);
    from = to;
  }
  return left;
}

function compete(cluster: readonly Candidate[], reach: number): Candidate[] {
  const origin = cluster[0]!.start;
  const covered = new Uint8Array(reach - origin);
  const order = [...cluster].sort((a, b) => b.length - a.length || a.start - b.start || b.end - a.end);
  const taken = order.filter(({ start, end }) => {
    if (covered.subarray(start - origin, end - origin).includes(1)) return false;
    covered.fill(1, start - origin, end - origin);
    return true;
  });
  return taken.sort((a, b) => a.start - b.start);
}
