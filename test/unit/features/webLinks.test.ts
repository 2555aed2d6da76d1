import { describe, expect, it } from 'vitest';
import { doiAddress, hostOf, webAddress, wikidataAddress } from '../../../server/core/features/webLinks';

describe('addresses that may be linked to', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d', 'example.org'],
    ['  http://www.example.org  ', 'http://www.example.org', 'example.org'],
    ['HTTPS://Example.ORG:8080/x', 'HTTPS://Example.ORG:8080/x', 'example.org'],
    ['https://bank.example@evil.example/', 'https://bank.example@evil.example/', 'evil.example'],
    ['https://élysée.example/été(1)', 'https://élysée.example/%C3%A9t%C3%A9%281%29', 'élysée.example'],
    ['https://example.org/%20)', 'https://example.org/%20%29', 'example.org'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://localhost/', 'http://localhost/', 'localhost'],
    ['https://example.org/<b>\ud800', 'https://example.org/%3Cb%3E%EF%BF%BD', 'example.org'],
  ])('links to %s', (written, address, host) => {
    expect(webAddress(written)).toBe(address);
    expect(hostOf(written)).toBe(host);
  });

  it.each([
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vscode://x/y',
    'www.example.org',
    'https://',
    'https:///x',
    'https://exa mple.org/',
    'https://example.org\\@evil.example',
    'mailto:a@example.org',
    '',
    'https://a](command:x)',
    'https://example.org/a b',
    'https://example.org/a\u0007',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('does not link to %s', (written) => expect(webAddress(written)).toBeUndefined());

  it('knows the form of a QID', () => {
    expect(wikidataAddress('Q42')).toBe('https://www.wikidata.org/wiki/Q42');
    for (const other of ['42', 'Q', 'Q0', 'q42', 'P31', 'Q42/../x', 'Q42)', 'Q…', ''])
      expect(wikidataAddress(other)).toBeUndefined();
  });

  it('knows the form of a DOI', () => {
    expect(doiAddress('10.1000/182')).toBe('https://doi.org/10.1000/182');
    expect(doiAddress('10.1000/a(b)<c>')).toBe('https://doi.org/10.1000/a%28b%29%3Cc%3E');
    for (const other of ['https://doi.org/10.1000/182', '10.1/x', '10.1000', ''])
      expect(doiAddress(other)).toBeUndefined();
  });
});
