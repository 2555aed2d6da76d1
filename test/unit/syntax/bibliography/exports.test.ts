import { expect, test } from 'vitest';
import { convertEntry } from '../../../../server/core/syntax/bibliography/citationJs';
import { drawBibliography } from './draw';

/** As programs export them, read whole; the entries are made up. */
const draw = (text: string): string =>
  drawBibliography(text, convertEntry).replace(/\{{9,}\w+\}{9,}/gu, '{…}');

test('BibLaTeX as Zotero writes it', () => {
  expect(
    draw(`
@article{ruiz_plus_2025,
	title = {«~Plus de 20~» fonctionnaires quittent l'agence : {DOGE} à la dérive},
	url = {https://www.example.org/2025/02/25/plus-de-20_6543.html?x=1&y=~z},
	abstract = {Résumé de l'article, 5\\,000 signes.},
	journaltitle = {Le Monde},
	author = {Ruiz, Ana and de La Fontaine, Jean},
	urldate = {2025-03-01},
	date = {2025-02-25},
	langid = {french},
	entrysubtype = {newspaper},
	file = {Full Text:C\\:\\\\Users\\\\lea\\\\Zotero\\\\storage\\\\A1\\\\ruiz.pdf:application/pdf},
}

@online{noauthor_staff_nodate,
	title = {Staff directory},
	url = {https://example.gov/staff},
	urldate = {2025-03-01},
	date = {2025-01/2025-02},
}

@report{united_states_digital_service_annual_2024,
	location = {Washington},
	title = {Annual report},
	institution = {{United States Digital Service}},
	author = {{United States Digital Service}},
	type = {Annual report},
	number = {12-A},
	date = {2024~},
	pages = {12--15},
}
`),
  ).toMatchInlineSnapshot(`
    "ruiz_plus_2025 "ruiz_plus_2025"
      URL: "https://www.example.org/2025/02/25/plus-de-20_6543.html?x=1&y=~z"
      abstract: "Résumé de l'article, 5 000 signes."
      accessed: "2025-03-01"
      author: [{"family":"Ruiz","given":"Ana"},{"family":"La Fontaine","given":"Jean","non-dropping-particle":"de"}]
      container-title: "Le Monde"
      issued: "2025-02-25"
      language: "fr"
      title: "« Plus de 20 » fonctionnaires quittent l'agence : DOGE à la dérive"
      type: "article-newspaper"
    noauthor_staff_nodate "noauthor_staff_nodate"
      URL: "https://example.gov/staff"
      accessed: "2025-03-01"
      issued: "2025-01/2025-02"
      title: "Staff directory"
      type: "webpage"
    united_states_digital_service_annual_2024 "united_states_digital_service_annual_2024"
      author: [{"literal":"United States Digital Service"}]
      genre: "Annual report"
      issued: "2024~"
      number: "12-A"
      page: "12-15"
      publisher-place: "Washington"
      publisher: "United States Digital Service"
      title: "Annual report"
      type: "report""
  `);
});

test('BibTeX as Zotero and Better BibTeX write it', () => {
  expect(
    draw(`
@article{ruizAffaire2025,
  title = {L'affaire {\\'E}toile: {{DOGE}} et les \\guillemotleft{} fant\\^omes \\guillemotright{} --- suite \\& fin},
  author = {Ruiz, Ana and Mu{\\~n}oz, Jos{\\'e} and {\\O}st, S{\\o}ren and {AFP} and others},
  year = 2025,
  month = feb,
  journal = {Le Monde},
  issn = {0395-2037},
  doi = {10.1000/ab\\_c},
  pages = {1-2}
}

@misc{afp2025,
  title = {100\\% \\$5 million: a {\\textquotedblleft}wire{\\textquotedblright}},
  author = {{Agence France-Presse}},
  year = {2025},
  month = {March~3},
  howpublished = {\\url{https://example.org/wire}},
  note = {Accessed: 2025-03-04}
}

@phdthesis{kowalska2019,
  title = {Words $x^2$ in $\\alpha$},
  author = {van der Kowalska, Jr., Zo\\"e},
  school = {Universit{\\'e} de Lyon},
  year = {2019}
}

@inproceedings{li2020,
  title = {A talk}, author = {Li, Na}, crossref = {conf}
}

@proceedings{conf,
  title = {Proceedings of a conference}, year = {2020}, publisher = {Press}, editor = {Weber, Eva}
}
`),
  ).toMatchInlineSnapshot(`
    "ruizAffaire2025 "ruizAffaire2025"
      DOI: "10.1000/ab_c"
      ISSN: "0395-2037"
      author: [{"family":"Ruiz","given":"Ana"},{"family":"Muñoz","given":"José"},{"family":"Øst","given":"Søren"},{"literal":"AFP"}]
      container-title: "Le Monde"
      issued: "2025-02"
      page: "1-2"
      title: "L'affaire Étoile: DOGE et les « fantômes » — suite & fin"
      type: "article-journal"
    afp2025 "afp2025"
      URL: "https://example.org/wire"
      author: [{"literal":"Agence France-Presse"}]
      issued: "2025-03-03"
      note: "Accessed: 2025-03-04"
      title: "100% $5 million: a “wire”"
      type: "webpage"
    kowalska2019 "kowalska2019"
      author: [{"family":"Kowalska","given":"Zoë","non-dropping-particle":"van der","suffix":"Jr."}]
      genre: "PhD thesis"
      issued: "2019"
      publisher: "Université de Lyon"
      title: "Words x² in α"
      type: "thesis"
    li2020 "li2020"
      author: [{"family":"Li","given":"Na"}]
      container-title: "Proceedings of a conference"
      editor: [{"family":"Weber","given":"Eva"}]
      issued: "2020"
      publisher: "Press"
      title: "A talk"
      type: "paper-conference"
    conf "conf"
      editor: [{"family":"Weber","given":"Eva"}]
      issued: "2020"
      publisher: "Press"
      title: "Proceedings of a conference"
      type: "book""
  `);
});

test('what the library refuses is told of its field, and read as well as it can be', () => {
  expect(
    draw(`
@article{dollar, title = {Costs $5 million}, journaltitle = {Le Monde}, date = {2025}}
@article{environment, title = {\\begin{x} Words}, author = {Ruiz, Ana}}
@article{depth, title = {${'{'.repeat(3000)}Words${'}'.repeat(3000)}}, author = {Ruiz, Ana}}
@article{prototype, constructor = {x}, __proto__ = {y}, toString = {z}, title = {Words}}
`),
  ).toMatchInlineSnapshot(`
    "dollar "dollar"
      container-title: "Le Monde"
      issued: "2025"
      title: "Costs $5 million"
      type: "article-journal"
    ! "Costs $5 million" Something here cannot be read as TeX, so it is shown as well as it can be. Look for a “$” or a brace without its other half; a “$” that is meant as such is written “\\$”.
    environment "environment"
      author: [{"family":"Ruiz","given":"Ana"}]
      title: "x Words"
      type: "article-journal"
    ! "\\\\begin{x} Words" Something here cannot be read as TeX, so it is shown as well as it can be. Look for a “$” or a brace without its other half; a “$” that is meant as such is written “\\$”.
    depth "depth"
      author: [{"family":"Ruiz","given":"Ana"}]
      title: "Words"
      type: "article-journal"
    ! "{…}" Something here cannot be read as TeX, so it is shown as well as it can be. Look for a “$” or a brace without its other half; a “$” that is meant as such is written “\\$”.
    prototype "prototype"
      title: "Words"
      type: "article-journal""
  `);
});

test('what is said of newspapers, bodies, uncertain dates and languages is not lost by the library', () => {
  expect(
    draw(`
@article{a, entrysubtype = {magazine}, author = {family=Berg, given=Ana, prefix=von and {The {WHO}}}, date = {2025-02-2X?}, langid = {ngerman}, urldate = {yesterday}, origin = {ap-wire}, archiveurl = {https://web.example.org/a}}
`),
  ).toMatchInlineSnapshot(`
    "a "a"
      accessed: {"literal":"yesterday"}
      archived: "https://web.example.org/a"
      author: [{"family":"Berg","given":"Ana","non-dropping-particle":"von"},{"literal":"The WHO"}]
      issued: "2025-02-2X?"
      language: "de"
      origin: "ap-wire"
      type: "article-magazine""
  `);
});
