import { parserProblems } from './parserProblems';

export const unsupportedVersion = parserProblems('unsupported-version', 'error');
