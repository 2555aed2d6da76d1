import { ThemeColor, ThemeIcon } from 'vscode';

/** Told apart by their shapes; the colours only help. */
const icons: Readonly<Record<string, readonly [icon: string, colour: string]>> = {
  unreviewed: ['circle-large-outline', 'descriptionForeground'],
  corroborated: ['pass-filled', 'testing.iconPassed'],
  disputed: ['warning', 'list.warningForeground'],
  refuted: ['error', 'list.errorForeground'],
  retracted: ['circle-slash', 'descriptionForeground'],
};

/** Of a status as it is written; those that a project adds have one for all. */
export function statusIcon(status: string): ThemeIcon {
  const [icon, colour] = icons[status] ?? ['tag', 'descriptionForeground'];
  return new ThemeIcon(icon, new ThemeColor(colour));
}
