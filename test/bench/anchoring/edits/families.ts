/** All families of edits, in the order in which they are shown. README.md says of each what it does. */
import type { Family } from '../types';
import { boilerplate } from './boilerplate';
import { deleted, lookAlike } from './deletion';
import { duplicate } from './duplicate';
import { markup } from './markup';
import { namesSwapped } from './names';
import { negationFlipped } from './negations';
import { numbers } from './numbers';
import { order } from './order';
import { spelling } from './spelling';
import { typography } from './typography';
import { whitespace } from './whitespace';
import { wordsReplaced } from './words';

export const families: readonly Family[] = [
  typography,
  whitespace,
  boilerplate,
  markup,
  spelling,
  order,
  duplicate,
  wordsReplaced,
  numbers,
  negationFlipped,
  namesSwapped,
  deleted,
  lookAlike,
];
