/**
 * What client and server say to each other beyond LSP. The client imports this module and nothing else of the server. Uris are the
 * client's own spelling, positions and ranges are in the client's units, as all of LSP's are; words from files are raw.
 */
export * from './annotate';
export * from './annotations';
export * from './actors';
export * from './claims';
export * from './files';
export * from './links';
export * from './options';
export * from './provenance';
export * from './reanchor';
export * from './status';
export * from './suggestedNames';
export * from './values';
export * from './wording';
