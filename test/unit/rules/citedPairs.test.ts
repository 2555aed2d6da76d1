import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { quoteScalar } from '../../../server/core/syntax/write';
import { uriOf, workspaceOf } from './check';
import { citedPairs } from './citedPairs';

const actors = `gloss: 1
actors:
  musk: { name: Elon Musk, aliases: [Musk] }
  kimbal: { name: Kimbal Musk }
  trump: { name: Donald Trump }
  doge: { name: Department of Government Efficiency, aliases: [DOGE] }
  usds: { name: United States Digital Service, aliases: [USDS] }
  ap: { name: Associated Press, aliases: [AP] }
  afp: { name: Agence France-Presse, aliases: [AFP] }
`;

/** What stands around the sentence in every source, in its language, and is like none of the quotes. */
const around = {
  en: 'It had been raining over the town since the morning, and the streets were empty.',
  fr: 'Il pleuvait sur la ville depuis le matin, et les rues du centre étaient vides.',
};

function told(source: string, quote: string): string {
  const language =
    /[éàè’]|\b(?:le|la|les|des|par|une?)\b/u.test(source) && !/\bthe\b/iu.test(source) ? 'fr' : 'en';
  const workspace = workspaceOf(
    new Map([
      ['/actors.gloss.yaml', actors],
      ['/s.txt', `${around[language]}\n\n${source}\n\n${around[language].replace('rain', 'snow')}\n`],
      ['/story.txt', 'The story.\n'],
      [
        '/story.txt.gloss.yaml',
        `gloss: 1\nclaims:\n  - id: it\n    quote: The story.\n    cites:\n      - source: s\n        quote: ${quoteScalar(quote)}\n`,
      ],
    ]),
  );
  const codes = diagnose(workspace, uriOf('/story.txt.gloss.yaml'), 'saved')
    .map(({ code }) => code)
    .filter((code) => /^(?:cited-|translation-)/u.test(code));
  return codes.join(' ') || 'none';
}

test('there are enough of them', () => {
  expect(citedPairs.length).toBeGreaterThanOrEqual(150);
});

test.each(citedPairs)('“$quote” from “$source”: $verdict', ({ source, quote, verdict }) => {
  expect(told(source, quote)).toBe(verdict);
});
