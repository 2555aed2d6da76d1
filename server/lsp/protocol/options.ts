/** What a client may say of itself in `initializationOptions`. */
export interface ClientOptions {
  /** For clients without settings; see `glossator.validate`. */
  readonly validate?: 'onType' | 'onSave';
  /**
   * It has the command `compareWordingCommand`: then code actions lead there, and `wordingChangedNotification` is sent. Nobody else is
   * ever offered a command.
   */
  readonly comparesWording?: boolean;
  /** It asks for the diagnostics of what it has just saved, and need not be told to. The protocol has no way to say so. */
  readonly asksOnSave?: boolean;
  /**
   * It has the commands `annotateCommands`, which ask what they need to know: code actions lead there instead of carrying edits that ask
   * nothing, and `annotationsChangedNotification` is sent. It marks claims in articles by itself, so that there are no semantic tokens for
   * them, and it has the command `showEntryCommand`, to which code lenses lead.
   */
  readonly annotates?: boolean;
}
