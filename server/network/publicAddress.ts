import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What a page that is opened at an address of these could do, a source must not: they are the user's own network (RFC 6890). */
const private4 = new BlockList();
/** Apart from the others: a list takes IPv4 addresses for IPv6 ones of the range that stands for these. */
const private6 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  private4.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  // An IPv4 address in the dress of an IPv6 one may be any of the above.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  private6.addSubnet(network, prefix, 'ipv6');

export class PrivateAddress extends Error {}

export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !private4.check(address, 'ipv4');
    case 6:
      return !private6.check(address, 'ipv6');
    default:
      return false;
  }
}

/**
 * Looks up a host and refuses it if any of its addresses is a private one. It is asked at the moment of connecting, so that a name cannot be
 * one thing when it is judged and another when it is used.
 */
export const publicLookup: LookupFunction = (host, options: LookupOptions, found) => {
  resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) {
      found(error, '', 0);
      return;
    }
    const [first] = addresses;
    if (first === undefined) found(new Error(`${host} has no address`), '', 0);
    else if (!addresses.every(({ address }) => isPublicAddress(address)))
      found(new PrivateAddress(`${host} is in a private network`), '', 0);
    else if (options.all === true) found(null, addresses);
    else found(null, first.address, first.family);
  });
};
