import { ambiguousMention } from './ambiguousMention';
import { anachronisticCitation } from './anachronisticCitation';
import { articleChanged } from './articleChanged';
import { articleEncoding } from './articleEncoding';
import { articleMissing } from './articleMissing';
import { citedElsewhere } from './citedElsewhere';
import { citedFigureChanged } from './citedFigureChanged';
import { citedNameChanged } from './citedNameChanged';
import { citedNegationChanged } from './citedNegationChanged';
import { citedQuoteAltered } from './citedQuoteAltered';
import { citedQuoteMissing } from './citedQuoteMissing';
import { duplicateId } from './duplicateId';
import { duplicateKey } from './duplicateKey';
import { duplicateSource } from './duplicateSource';
import { invalidDate } from './invalidDate';
import { figuresDisagree } from './figuresDisagree';
import { invalidIdentifier } from './invalidIdentifier';
import { pinUnmatched } from './pinUnmatched';
import { quoteAltered } from './quoteAltered';
import { quoteAmbiguous } from './quoteAmbiguous';
import { quoteMissing } from './quoteMissing';
import { bibliographySyntax } from './bibliographySyntax';
import type { Rule } from './rule';
import { circularCitation } from './circularCitation';
import { contradictionHeld } from './contradictionHeld';
import { schema } from './schema';
import { selfCitation } from './selfCitation';
import { sharedAlias } from './sharedAlias';
import { singleOrigin } from './singleOrigin';
import { translationWithoutOriginal } from './translationWithoutOriginal';
import { trivialAlias } from './trivialAlias';
import { uncitedClaim } from './uncitedClaim';
import { uncitedSource } from './uncitedSource';
import { unarchivedSource } from './unarchivedSource';
import { unexplainedSuppression } from './unexplainedSuppression';
import { unknownActor } from './unknownActor';
import { unknownClaim } from './unknownClaim';
import { unknownSource } from './unknownSource';
import { unknownValue } from './unknownValue';
import { unnamedActor } from './unnamedActor';
import { unquotedText } from './unquotedText';
import { unsupportedStatus } from './unsupportedStatus';
import { unsupportedVersion } from './unsupportedVersion';
import { unusedSuppression } from './unusedSuppression';
import { yamlSyntax } from './yamlSyntax';

/** Every rule, in the order of docs/rules.md. */
export const allRules: readonly Rule[] = [
  yamlSyntax,
  schema,
  unsupportedVersion,
  duplicateKey,
  duplicateId,
  unquotedText,
  unknownValue,
  articleEncoding,
  bibliographySyntax,
  articleMissing,
  quoteMissing,
  quoteAltered,
  quoteAmbiguous,
  pinUnmatched,
  articleChanged,
  unknownActor,
  sharedAlias,
  trivialAlias,
  ambiguousMention,
  unnamedActor,
  unknownSource,
  unknownClaim,
  uncitedSource,
  duplicateSource,
  invalidDate,
  invalidIdentifier,
  unarchivedSource,
  citedQuoteMissing,
  citedQuoteAltered,
  citedFigureChanged,
  citedNegationChanged,
  citedNameChanged,
  citedElsewhere,
  translationWithoutOriginal,
  uncitedClaim,
  selfCitation,
  circularCitation,
  singleOrigin,
  unsupportedStatus,
  contradictionHeld,
  figuresDisagree,
  anachronisticCitation,
  unusedSuppression,
  unexplainedSuppression,
];
