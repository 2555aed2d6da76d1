import type { Project } from '../workspace/project';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { allRules } from './all';
import type { Finding } from './finding';
import type { Phase, Rule, RuleFinding } from './rule';

/** A file can be wrong in thousands of places; nobody reads more than this many, and editors choke on them. */
const mostFindings = 500;

const cache = new WeakMap<
  Workspace,
  Map<string, { readonly stamp: number; readonly findings: readonly Finding[] }>
>();

/** What all rules say of one file, by place. Kept until something the file depends on changes. */
export function diagnose(workspace: Workspace, uri: Uri, phase: Phase): readonly Finding[] {
  const kept = cache.get(workspace) ?? new Map<string, { stamp: number; findings: readonly Finding[] }>();
  cache.set(workspace, kept);
  const key = `${phase} ${uri}`;
  const stamp = workspace.stampOf(uri);
  const known = kept.get(key);
  if (known?.stamp === stamp) return known.findings;
  const findings = check(workspace, uri, phase);
  if (workspace.unit(uri) === undefined) kept.delete(key);
  else kept.set(key, { stamp, findings });
  return findings;
}

function check(workspace: Workspace, uri: Uri, phase: Phase): readonly Finding[] {
  const unit = workspace.unit(uri);
  if (unit === undefined) return [];
  const project = workspace.projectOf(uri);
  const findings: Finding[] = [];
  for (const rule of allRules) {
    if (phase === 'typing' && rule.phase !== 'typing') continue;
    const severity = project.settings.severities.get(rule.code) ?? rule.severity;
    if (severity === 'off') continue;
    for (const found of run(rule, unit, project, workspace)) {
      findings.push({
        ...found,
        code: rule.code,
        severity,
        related: found.related ?? [],
        fixes: found.fixes ?? [],
      });
      if (findings.length > 4 * mostFindings) break;
    }
  }
  findings.sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1),
  );
  return findings.slice(0, mostFindings);
}

function run(
  rule: Rule,
  unit: NonNullable<ReturnType<Workspace['unit']>>,
  project: Project,
  workspace: Workspace,
): Iterable<RuleFinding> {
  switch (unit.kind) {
    case 'gloss':
      return rule.checkGloss?.(unit, project, workspace) ?? [];
    case 'article':
      return rule.checkArticle?.(unit, project, workspace) ?? [];
    case 'bibliography':
      return rule.checkBibliography?.(unit, project, workspace) ?? [];
    case 'settings':
      return rule.checkSettings?.(unit, project, workspace) ?? [];
  }
}
