import { commands, window } from 'vscode';

/**
 * Says something that leaves work to do, and offers to go there. Nobody waits for the answer: the message may stay for as long as it
 * likes, and whoever called the command is done.
 */
export function offerProblems(message: string, compare?: () => Promise<void>): void {
  const [comparing, problems] = ['Compare', 'Show Problems'] as const;
  const offers = compare === undefined ? [problems] : [comparing, problems];
  void window.showInformationMessage(message, ...offers).then((chosen) => {
    if (chosen === problems) return commands.executeCommand('workbench.actions.view.problems');
    return chosen === comparing ? compare?.() : undefined;
  });
}
