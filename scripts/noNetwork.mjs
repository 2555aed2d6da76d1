// Stands in every bundle for what citation-js fetches by: nothing of Glossator opens a connection.
export default function fetch() {
  throw new Error('Glossator does not use the network.');
}

export class Headers {}

fetch.Headers = Headers;
