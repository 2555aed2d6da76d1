/** Server to client, whenever it changes; clients that do not know it ignore it. */
export const statusNotification = 'glossator/status';

export interface StatusParams {
  readonly state: 'indexing' | 'ready' | 'cancelled';
  readonly articles: number;
  readonly glossFiles: number;
  readonly bibliographies: number;
}
