/** Days as numbers: of the proleptic Gregorian calendar, day 0 is 1970-01-01. */

export function dayNumber(year: number, month: number, day: number): number {
  // Counted from March, so that the leap day is the last of its year.
  const fromMarch = (month + 9) % 12;
  const years = month <= 2 ? year - 1 : year;
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    Math.floor((306 * fromMarch + 5) / 10) +
    day -
    719_469
  );
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day as `YYYY-MM-DD`, of the years 0 to 9999. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
