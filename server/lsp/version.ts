declare const GLOSSATOR_VERSION: string | undefined;

/** Put in by the build; sources that run without it are nobody's release. */
export const version: string = typeof GLOSSATOR_VERSION === 'string' ? GLOSSATOR_VERSION : '0.0.0';
