import type { Actor } from '../model/actor';
import type { Claim as ClaimEntry } from '../syntax/generated/gloss';
import type { Entry, Partly } from '../syntax/glossFile';
import { annotationsAt, annotationsOf, type Annotation } from '../workspace/annotations';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { AnnotatedArticle, AnnotationItem } from './results/annotations';
import type { TextRange } from '../text/range';

/** What is annotated in an article, asked for by itself or by one of its gloss files; undefined for any other file. */
export function annotations(workspace: Workspace, uri: Uri): AnnotatedArticle | undefined {
  const project = workspace.projectOf(uri);
  const article = articleFor(workspace, uri);
  if (article === undefined) return undefined;
  return {
    article: article.uri,
    annotations: annotationsOf(project, article).map((annotation) => annotationItem(project, annotation)),
  };
}

/** What is annotated in an article at a place of it, the innermost first. */
export function annotationsIn(workspace: Workspace, uri: Uri, range: TextRange): readonly AnnotationItem[] {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'article') return [];
  const project = workspace.projectOf(uri);
  return annotationsAt(project, unit, range).map((annotation) => annotationItem(project, annotation));
}

function articleFor(workspace: Workspace, uri: Uri): ArticleUnit | undefined {
  const unit = workspace.unit(uri);
  if (unit?.kind === 'article') return unit;
  return unit?.kind === 'gloss' ? workspace.projectOf(uri).articleOf(unit) : undefined;
}

function annotationItem(project: Project, annotation: Annotation): AnnotationItem {
  const { gloss, entry, ranges, found } = annotation;
  const common = {
    gloss: { uri: gloss.uri, range: entry.range },
    quote: entry.value.quote ?? '',
    ranges,
    found,
  };
  switch (annotation.kind) {
    case 'claim': {
      const { kind, text, by } = annotation.entry.value;
      return {
        ...common,
        kind: 'claim',
        id: idOf(annotation.entry),
        claimKind: kind,
        status: statusOf(annotation.entry.value),
        text,
        by: by === undefined ? undefined : (firstActor(project, by)?.name ?? by),
      };
    }
    case 'note': {
      const { note = '', motivation = 'commenting' } = annotation.entry.value;
      return { ...common, kind: 'note', note, motivation };
    }
    case 'pin': {
      const { actor, not } = annotation.entry.value;
      const others = typeof not === 'string' ? (not === 'any' ? 'any' : [not]) : not;
      return { ...common, kind: 'pin', actor, not: others };
    }
  }
}

export function statusOf({ status = 'unreviewed' }: Partly<ClaimEntry>): string {
  return status;
}

/** In NFC, as all ids are compared. */
export function idOf({ value: { id } }: Entry<ClaimEntry>): string | undefined {
  return id?.normalize('NFC');
}

function firstActor(project: Project, id: string): Actor | undefined {
  return project.actor(id)[0];
}
