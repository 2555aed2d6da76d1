import type { Connection } from 'vscode-languageserver';
import { ClientFileSystem } from '../files/clientFileSystem';
import type { Log } from './log';
import {
  type ListFilesParams,
  listFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from './protocol/protocol';

/** The files that only the client can reach, by requests over the connection. */
export function clientFiles(connection: Connection, log: Log): ClientFileSystem {
  return new ClientFileSystem({
    log: (message) => log.warn(message),
    list: (folder, limit) => {
      const params: ListFilesParams = { folder, limit };
      return connection.sendRequest<readonly string[] | null>(listFilesRequest, params);
    },
    read: (uri, limit) => {
      const params: ReadFileParams = { uri, limit };
      return connection.sendRequest<ReadFileAnswer>(readFileRequest, params);
    },
  });
}
