/** Replaced by the version of package.json when the command line is built. */
declare const GLOSSATOR_VERSION: string | undefined;

/** Undefined where the sources run without having been built: they are nobody's release. */
export const version: string | undefined =
  typeof GLOSSATOR_VERSION === 'string' ? GLOSSATOR_VERSION : undefined;

/** Where people read about the program. */
export const homepage = 'https://github.com/glossator/glossator';
