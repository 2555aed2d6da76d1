import { parserProblems } from './parserProblems';

export const unquotedText = parserProblems('unquoted-text', 'error');
