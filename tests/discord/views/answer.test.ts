/** The card of an answer, as a reader gets it. */
import { describe, expect, it } from "vitest";
import { check } from "../../../src/discord/check.js";
import { answerCard, pageCount, quotesOnPage } from "../../../src/discord/views/answer.js";
import {
  REVISION,
  cited,
  controlsOf,
  found,
  notFound,
  sourceOf,
  viewOf,
  viewerIn,
  wordsOf,
} from "../../support/discord-desk.js";

const NEWS = sourceOf(
  "The joint drills, which lasted five days, involved around 7,000 troops.\nPoland closed its border.",
  { publisher: "News.Az", published: "2025-09-17", url: "https://news.az/a_(b)" },
);
const OTHER = sourceOf("Officially, around 13,000 personnel are participating.", {
  id: "8e9c543afac0",
  title: "NATO wary",
});
const FIRST = cited(
  NEWS,
  "The joint drills, which lasted five days, involved around 7,000 troops.",
  "around 7,000 troops",
);
const SECOND = cited(OTHER, OTHER.text, "13,000");

describe("answerCard", () => {
  it("shows a quote, what answers in bold, and where it stands", () => {
    expect(
      answerCard(found([FIRST]), viewOf({ precision: { high: 0.97, medium: 0.8, low: 0.5 } })).body,
    ).toMatchInlineSnapshot(`
      {
        "allowed_mentions": {
          "parse": [],
        },
        "attachments": [],
        "components": [
          {
            "accent_color": 3050327,
            "components": [
              {
                "content": "### How many troops took part?",
                "id": 7001,
                "type": 10,
              },
              {
                "content": "-# 🟢 **Very likely the answer** · right in 97% of tests",
                "type": 10,
              },
              {
                "divider": true,
                "spacing": 1,
                "type": 14,
              },
              {
                "content": "> The joint drills, which lasted five days, involved **around 7,000 troops**.",
                "type": 10,
              },
              {
                "accessory": {
                  "custom_id": "v1:context:3f9c1a2b:5xz8tljtmwqg:30b24056cddd:0-1z:-",
                  "label": "Context",
                  "style": 2,
                  "type": 2,
                },
                "components": [
                  {
                    "content": "-# [**Russia, Belarus launch Zapad-2025 drills**](<https://news.az/a_%28b%29#:~:text=The%20joint%20drills%2C%20which%20lasted,days%2C%20involved%20around%207%2C000%20troops.>) · News.Az · Sep 17, 2025 · line 1",
                    "type": 10,
                  },
                ],
                "type": 9,
              },
              {
                "divider": true,
                "spacing": 1,
                "type": 14,
              },
              {
                "content": "-# Corpus \`3f9c1a2b0000\`",
                "type": 10,
              },
              {
                "components": [
                  {
                    "custom_id": "v1:why:3f9c1a2b:5xz8tljtmwqg:-:-:0",
                    "label": "Why these?",
                    "style": 2,
                    "type": 2,
                  },
                  {
                    "custom_id": "v1:exact:3f9c1a2b:5xz8tljtmwqg:30b24056cddd:0-1z:-",
                    "label": "Exact text",
                    "style": 2,
                    "type": 2,
                  },
                  {
                    "custom_id": "v1:share:3f9c1a2b:5xz8tljtmwqg:-:-:0",
                    "label": "Share",
                    "style": 2,
                    "type": 2,
                  },
                ],
                "type": 1,
              },
            ],
            "type": 17,
          },
        ],
        "flags": 32768,
      }
    `);
  });

  it("says on top where sources differ", () => {
    const disagreement = {
      kind: "number" as const,
      values: [
        { value: "around 7,000 troops", quote: 0 },
        { value: "around 13,000 personnel", quote: 1 },
      ],
    };

    expect(wordsOf(answerCard(found([FIRST, SECOND], { disagreement }), viewOf())))
      .toMatchInlineSnapshot(`
        "### How many troops took part?
        -# 🟢 **Very likely the answer**
        ⚖️ **The sources differ**
        - **around 7,000 troops** – Russia, Belarus launch Zapad-2025 drills
        - **around 13,000 personnel** – NATO wary
        > The joint drills, which lasted five days, involved **around 7,000 troops**.
        -# [**Russia, Belarus launch Zapad-2025 drills**](<https://news.az/a_%28b%29#:~:text=The%20joint%20drills%2C%20which%20lasted,days%2C%20involved%20around%207%2C000%20troops.>) · News.Az · Sep 17, 2025 · line 1
        > Officially, around **13,000** personnel are participating.
        -# **NATO wary** · line 1
        -# Corpus \`3f9c1a2b0000\`"
      `);
  });

  it("shows three quotes a page and the rest on the next", () => {
    const words = ["One is here.", "Two is here.", "Three is here.", "Four is here."];
    const source = sourceOf(words.join("\n"));
    const answer = found(words.map((word) => cited(source, word)));

    expect(pageCount(answer, viewOf())).toBe(2);
    expect(quotesOnPage(answer, viewOf({ page: 1 })).map(({ quote }) => quote.text)).toEqual([
      "Four is here.",
    ]);
    expect(controlsOf(answerCard(answer, viewOf())).map(({ label }) => label)).toEqual([
      ...["Context", "Context", "Context", "More", "Why these?", "Exact text", "Share"],
    ]);
    // The answer is what the eye should go to, not a button.
    expect(JSON.stringify(answerCard(answer, viewOf()).body)).not.toContain('"style":1');
    expect(wordsOf(answerCard(answer, viewOf({ page: 9 })))).toContain(
      "-# Quote 4 of 4 · Page 2 of 2",
    );
  });

  it("continues a long quote on the next page and says so", () => {
    const sentence = "This sentence is one of very many that say the same thing over and over. ";
    const source = sourceOf(sentence.repeat(40).trim());
    const answer = found([cited(source, source.text)]);
    const pages = Array.from({ length: pageCount(answer, viewOf()) }, (_, page) =>
      wordsOf(answerCard(answer, viewOf({ page }))),
    );

    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain("-# The quote continues on the next page.\n-# **Russia");
    expect(pages[1]).toContain("-# *… continued*");
    const shown = pages
      .flatMap((page) => page.match(/^> .*$/gm) ?? [])
      .map((line) => line.slice(2));
    expect(shown.join(" ")).toBe(source.text);
  });

  it("names near-copies, the source asked, words read as others and damage", () => {
    const quote = {
      ...FIRST,
      also: [SECOND],
      citation: { ...FIRST.citation, repaired: true },
    };
    const corrections = [{ from: "soldeirs", to: "soldiers" }];
    const words = wordsOf(
      answerCard(
        found([quote], { corrections }),
        viewOf({ within: { id: NEWS.id, kind: "source", title: "*Drills*" } }),
      ),
    );

    expect(words).toContain("-# “soldeirs” read as “soldiers”\n-# Only in: \\*Drills\\*");
    expect(words).toContain("-# Also in: NATO wary\n-# The file is damaged here");
  });

  it("offers everyone to remove a public card, and names who asked without a ping", () => {
    const card = answerCard(
      found([FIRST]),
      viewOf({ viewer: viewerIn("de", { isPublic: true }), sharedBy: "42" }),
    );

    expect(controlsOf(card).map(({ label }) => label)).toEqual([
      "Zusammenhang",
      "Warum diese?",
      "Wortlaut",
      "Entfernen",
    ]);
    expect(wordsOf(card)).toContain("-# Gefragt von <@42>");
    expect(card.body.allowed_mentions).toEqual({ parse: [] });
  });

  it("greys out what was shared already", () => {
    expect(JSON.stringify(answerCard(found([FIRST]), viewOf({ isShared: true })).body)).toContain(
      '"label":"Shared","disabled":true',
    );
  });

  it("shows no quote where the sources don't answer", () => {
    expect(wordsOf(answerCard(notFound(), viewOf()))).toContain(
      "**The sources don’t answer this.**",
    );
    expect(pageCount(notFound(), viewOf())).toBe(1);
  });

  it("carries the corpus' revision and the asker in every control", () => {
    for (const { control } of controlsOf(answerCard(found([FIRST]), viewOf()))) {
      expect(control).toMatchObject({
        revision: REVISION.slice(0, 8),
        asker: "782341234567891000",
      });
    }
  });

  it("keeps Discord's bytes where three Chinese quotes would fill a page", () => {
    const quotes = ["猫", "犬", "鳥"].map((sign, at) => {
      const words = sign.repeat(1120);
      return cited(sourceOf(words, { id: `30b24056cdd${at}` }), words);
    });
    const answer = found(quotes);

    expect(pageCount(answer, viewOf())).toBe(2);
    expect(check(answerCard(answer, viewOf()))).toEqual([]);
  });
});
