/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that `work` takes. @param {() => Promise<unknown> | unknown} work */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times two things in turn, A B A B …, so that a machine that slows down slows both; gives the medians and the ratio of medians.
 * @param {number} rounds @param {() => Promise<number>} ours @param {() => Promise<number>} theirs each gives milliseconds
 */
export async function sideBySide(rounds, ours, theirs) {
  const a = [];
  const b = [];
  for (let round = 0; round < rounds; round += 1) {
    a.push(await ours());
    b.push(await theirs());
  }
  return { ours: median(a), theirs: median(b), ratio: median(b) / median(a) };
}

/** One line of the result. @param {string} what @param {number} ours @param {string} peer @param {number} theirs @param {string} goal @param {boolean} met */
export function report(what, ours, peer, theirs, goal, met) {
  const ratio = theirs / ours;
  const words = ratio >= 1 ? `${ratio.toFixed(1)} times faster` : `${(1 / ratio).toFixed(2)} times as long`;
  console.log(
    `${met ? '✓' : '✗'} ${what}: Glossator ${ours.toFixed(1)} ms, ${peer} ${theirs.toFixed(1)} ms: ${words} (goal: ${goal})`,
  );
}
