/** What identifiers end with so that a slip of the pen is noticed. All take the characters alone, without hyphens and spaces. */

/** ISBN-10 and ISSN: the digits, weighted by their places from the end, are a multiple of 11; the last may be an X for ten. */
export function fitsWeighted(characters: string): boolean {
  let sum = 0;
  for (let index = 0; index < characters.length; index += 1)
    sum += (characters.length - index) * valueOf(characters, index);
  return sum % 11 === 0;
}

/** ISBN-13, as all EAN: every second digit counts three times, and the sum is a multiple of ten. */
export function fitsEan(characters: string): boolean {
  let sum = 0;
  for (let index = 0; index < characters.length; index += 1)
    sum += (index % 2 === 0 ? 1 : 3) * valueOf(characters, index);
  return sum % 10 === 0;
}

/** ORCID: ISO 7064, mod 11-2. */
export function fitsMod11(characters: string): boolean {
  let total = 0;
  for (let index = 0; index < characters.length - 1; index += 1)
    total = ((total + valueOf(characters, index)) * 2) % 11;
  return (total + valueOf(characters, characters.length - 1)) % 11 === 1;
}

/** LEI: ISO 7064, mod 97-10, letters counting from ten. */
export function fitsMod97(characters: string): boolean {
  let rest = 0;
  for (const character of characters) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function valueOf(characters: string, index: number): number {
  const character = characters.charAt(index);
  return character === 'X' ? 10 : Number(character);
}
