/**
 * What may be glued to digits without being part of a name, folded: "21st", "1er", "300k", "5km", "10pm", "1990s". Anything
 * else makes digits and letters one word, as in "4x4" or "5G".
 */
export const ordinalEndings: ReadonlySet<string> = new Set(
  'st nd rd th e er ere re eme ieme nde ers eres res emes iemes es'.split(' '),
);

/** Powers of ten, by how they are written, as their case matters: "5M" are millions, "5m" are metres. */
export const magnitudeSuffixes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['mn', 6],
  ['mln', 6],
  ['bn', 9],
  ['Bn', 9],
  ['BN', 9],
  ['Md', 9],
  ['Mds', 9],
  ['md', 9],
  ['mds', 9],
  ['Mrd', 9],
  ['Mrds', 9],
  ['tn', 12],
  ['trn', 12],
]);

const units =
  'm km cm mm nm kg mg g t l cl ml dl h hr hrs min mins s sec secs ms w kw mw gw kwh mwh gwh mph kph kmh lb lbs oz ft in yd mi ha c f p am pm hz khz mhz ghz kb mb gb tb db x';

export const gluedEndings: ReadonlySet<string> = new Set(
  [...ordinalEndings, ...magnitudeSuffixes.keys()].map((each) => each.toLowerCase()).concat(units.split(' ')),
);

/** What may stand between two numbers: "14h30", "2h05min". */
export const gluedMiddles: ReadonlySet<string> = new Set(['h', 'hr', 'min', 'm', 'mn', 's', 'km']);
