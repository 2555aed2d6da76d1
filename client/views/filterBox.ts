import { window } from 'vscode';

/** A view that a person can filter. */
export interface Filterable {
  filter: string;
}

/** Asks for what is to be seen of a view, and shows that as one types; Escape leaves it as it was. */
export function askForFilter(view: Filterable, what: string, example: string): void {
  const before = view.filter;
  const box = window.createInputBox();
  box.title = `Filter ${what}`;
  box.placeholder = example;
  box.prompt = 'All words have to be there, anywhere. Empty shows everything.';
  box.value = before;
  let isKept = false;
  box.onDidChangeValue((text) => (view.filter = text));
  box.onDidAccept(() => {
    isKept = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isKept) view.filter = before;
    box.dispose();
  });
  box.show();
}
