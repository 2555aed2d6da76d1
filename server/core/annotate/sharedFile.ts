import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Refusal } from './annotating';
import { canEdit } from './fileEdit';
import { type Added, addToGloss } from './sidecar';

/** What all articles of a folder share, and the file that is made for it where there is none. */
const fileNames = { actors: 'actors.gloss.yaml', references: 'sources.gloss.yaml' } as const;

export type SharedSection = keyof typeof fileNames;

/** Adds an entry's lines to the gloss file that has most of its kind, else to one at the root of the workspace folder. */
export function addShared(
  project: Project,
  section: SharedSection,
  lines: readonly string[],
): Added | Refusal {
  if (project.root === undefined)
    return {
      refused: `This file is in no open folder. Open the folder it is in: ${fileNames[section].split('.', 1)[0]} are kept in a file there.`,
    };
  const uri = `${project.root}/${fileNames[section]}`;
  const place = placeFor(project, section) ?? project.glosses.get(uri);
  if (place !== undefined) return addToGloss(place, section, lines);
  if (project.kindOf(uri) !== 'gloss')
    return {
      refused: `${quoted(fileNameOf(uri))} would be excluded by glossator.yaml. Change “exclude” there first.`,
    };
  const entry = section === 'actors' ? lines.join('\n  ') : `- ${lines.join('\n    ')}`;
  const newText = `gloss: 1\n${section}:\n  ${entry}\n`;
  const at = newText.length - 1;
  return {
    edits: [{ uri, range: textRange(0, 0), newText, creates: true }],
    end: { uri, range: textRange(at, at) },
  };
}

function placeFor(project: Project, section: SharedSection): GlossUnit | undefined {
  let best: GlossUnit | undefined;
  let most = 0;
  for (const gloss of project.glosses.values()) {
    const { length } = gloss.file[section];
    if (length === 0 || length < most || !canEdit(gloss)) continue;
    // Of two with as many, the first by name: the answer must not depend on which file was read first.
    if (best !== undefined && length === most && gloss.uri > best.uri) continue;
    best = gloss;
    most = length;
  }
  return best;
}
