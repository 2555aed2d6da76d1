/** What is said about checking links; plain text, and knows nothing of VS Code. */
import type { CheckLinksAnswer, Link } from '../../server/lsp/protocol/protocol';
import { counted, inFigures } from '../views/counted';

/** So many sites are named before one agrees. */
const mostNamed = 12;

export function questionOf(links: readonly Link[]): { readonly message: string; readonly detail: string } {
  const sites = [...new Set(links.map(({ site }) => site))].sort();
  const named = sites.slice(0, mostNamed).join(', ');
  const rest = sites.length > mostNamed ? ` and ${inFigures(sites.length - mostNamed)} more` : '';
  return {
    message: `Ask ${counted(sites.length, 'web site')} for ${counted(links.length, 'page')}?`,
    detail: `This goes to the network, and each site can see that somebody asks: ${named}${rest}. Nothing of your files is sent but the addresses themselves.`,
  };
}

export function summaryOf({ checked, problems }: Pick<CheckLinksAnswer, 'checked' | 'problems'>): string {
  const of = `Of ${counted(checked, 'page')}`;
  const parts = (['gone', 'moved', 'unknown'] as const).flatMap((kind) => {
    const count = problems.filter((problem) => problem.kind === kind).length;
    return count === 0 ? [] : [`${inFigures(count)} ${words[kind][count === 1 ? 0 : 1]}`];
  });
  return parts.length === 0
    ? `${of}, every one is where its address says.`
    : `${of}, ${parts.join(', ')}. The Problems panel says which.`;
}

const words = {
  gone: ['is not there', 'are not there'],
  moved: ['is elsewhere now', 'are elsewhere now'],
  unknown: ['could not be judged', 'could not be judged'],
} as const;
