/** What a test can ask the page for; page.ts has a function for each, and pageActions.mjs, outside, does it. */
export type Request =
  | { do: 'screenshot'; name: string }
  | { do: 'press'; keys: string[] }
  | { do: 'type'; text: string }
  | { do: 'moveMouse'; x: number; y: number }
  | { do: 'pointAt'; text: string; within: string }
  | { do: 'click'; text: string; within: string; times: number }
  | { do: 'read'; selector: string }
  | { do: 'readFrames' };

/** What comes back: a value, or why there is none. */
export interface Answer {
  value?: unknown;
  error?: string;
}
