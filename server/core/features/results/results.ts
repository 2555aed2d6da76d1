/**
 * What features answer, in the core's own terms: uris, UTF-16 offset ranges, Markdown. The LSP adapter turns these into LSP's shapes.
 */
export * from './actors';
export * from './annotations';
export * from './claims';
export * from './completion';
export * from './document';
export * from './edits';
export * from './evidence';
export * from './findings';
export * from './hover';
export * from './lenses';
export * from './places';
export * from './provenance';
export * from './quotation';
export * from './reanchor';
export * from './suggestedNames';
export * from './symbols';
export * from './tokens';
export * from './values';
export * from './webAddresses';
export * from './wording';
