/** When a text is asked about, and which answers count; knows nothing of VS Code. */

/** Something that changes, and counts how often. */
interface Versioned {
  readonly version: number;
}

/**
 * Asks about texts, one question about each at a time: while one is under way, all that is asked is asked once more afterwards, so that
 * typing fast in a long text asks no more often than the server can answer. An answer about a text that is another by then is never
 * drawn, since its places are those of a text that is no longer there.
 */
export class Questions<Text extends Versioned, Told> {
  readonly #question: (text: Text) => Promise<Told | undefined>;
  readonly #draw: (text: Text, told: Told) => void;
  /** Whether there is to be another question after the one that is under way. */
  readonly #again = new Map<Text, boolean>();

  /** `question` gives undefined where there is nothing to draw. */
  constructor(question: (text: Text) => Promise<Told | undefined>, draw: (text: Text, told: Told) => void) {
    this.#question = question;
    this.#draw = draw;
  }

  /** Fulfilled once there is nothing more to ask about this text; rejected where the last question failed. */
  async ask(text: Text): Promise<void> {
    const isUnderWay = this.#again.has(text);
    this.#again.set(text, true);
    if (isUnderWay) return;
    try {
      while (this.#again.get(text) === true) {
        this.#again.set(text, false);
        await this.#askOnce(text);
      }
    } finally {
      this.#again.delete(text);
    }
  }

  async #askOnce(text: Text): Promise<void> {
    const { version } = text;
    try {
      const told = await this.#question(text);
      if (told !== undefined && text.version === version) this.#draw(text, told);
    } catch (error) {
      if (this.#again.get(text) !== true) throw error;
    }
  }
}
