/** Short texts with everything that real articles bring; what they tell is made up or known to everybody. */
export const french = `À VOIR | Face à l’ICE, des employés se mobilisent

«Nous avons juré de servir», ont écrit les 21 employés d'Elon Musk. « Cependant », dit l’une d’elles, « c’est fini : non ! »
Une légende qui se répète : le 20 février 2025, à Oxon Hill.
Une légende qui se répète : le 20 février 2025, à Oxon Hill.

Le DOGE (Département de l'efficacité gouvernementale) a perdu 30\u00a0% de ses 65\u202femployés\u00a0; l'œuvre de Renée Good, elle…
L'ICE n’a pas répondu — aujourd’hui non plus. Les vice-\nprésidents, les co\u00adopérants et les sous-\ntraitants se taisent.
`;

export const english = `In disagreement with the action of the DOGE, a third resigns – L’Express

“We will not use our technical skills to weaken” the state: DOGE's staff… the Dogey staff, said O'Brien. Don't ask.
\tAccording to the magazine WiredDOGE engineers are working on it; “Doge representatives” are not.\r
\r
The ﬁrst ﬂight of the\u00a0\u00a0U.S. Digital Service (USDS), “it’s an ideological mission”, cafe\u0301 nai\u0308ve, 👩‍💻 𝐄lon ❤️.
`;

export const markdown = `---
title: The DOGE
---
# Over **emphasis** and [links](https://example.org/a_(b) "title ICE")

She said that *the __whole__ agency*, \`DOGE\`, was &laquo;&nbsp;gone&nbsp;&raquo; \\*really\\*. See <https://ICE.example> and ![a dog](dog.png).

> A quoted line of Elon
> Musk, then 2 * 3 * 4 and snake_case_word.

- first [item][ref]
- second~~ish~~ item

[ref]: https://example.org "DOGE"

    indented DOGE

\`\`\`text
fenced DOGE
\`\`\`
`;

export const hostile = [
  '',
  '\ufeff',
  '\0',
  '\ud800',
  '\udc00\ud800',
  'a\ud83d',
  '\u0301\u0301',
  '\u00ad'.repeat(50),
  '\n\r\n\r',
  ' \u00a0\u2003',
];

export const passages: readonly string[] = [french, english, markdown, ...hostile];
