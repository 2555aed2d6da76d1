/** What is used of citation-js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: {
      readonly get: (plugin: string) => {
        readonly constants: { readonly formatting: Record<string, [string, string]> };
      };
    };
    readonly input: { readonly data: (input: unknown, type: string) => unknown };
  };
}
declare module '@citation-js/plugin-bibtex' {}
