// All pages of a site, held to what each page is held to and to what only all of them can be.
//
// A walk that held every page to everything would take minutes, most of them for what it has seen before. What a page
// is held to depends on what can differ:
// - The first page of each markup (a template, and a word such as the measure of a map) is held to everything in both
//   languages: axe at both widths and in dark colours, without scripts, with the parameters of sharing.
// - Further pages of a markup (years, areas) have other names, figures and charts in it, and colours of the same style
//   sheet. Both languages are loaded, and must not stick out at 390 pixels, complain or be heavy; axe judges one
//   language at one width, in turn, so that four of them have had both of both.
// - All refusals of one sort are one template, whatever refuses: the first of each sort is held to everything, those
//   that follow are loaded in one language, in turn.
import { canonical, inLanguage, markup, unknown } from "./addresses.mjs";
import { LANGUAGES, NARROW, WIDE, inTabs } from "./browser.mjs";
import { Crawl } from "./crawl.mjs";
import { Tabs } from "./tab.mjs";
import { AT, LOADED, WHOLE, look } from "./view.mjs";

const TABS = 3;

export class Site {
    #tabs;
    #crawl;
    #ofMarkup = new Map();
    #titles = new Map();
    #findings = [];
    #ofUnknown = [];
    #views = 0;
    #mostBytes = 0;

    /**
     * @param contexts of a browser: `scripted` and `scriptless`, both signed in or neither
     * @param start the address of the first page
     * @param crawled what the crawl is to be like
     */
    constructor(contexts, start, crawled = {}) {
        this.#tabs = { scripted: new Tabs(contexts.scripted), scriptless: new Tabs(contexts.scriptless) };
        this.#crawl = new Crawl(contexts.scripted, start, crawled);
    }

    /** `findings` are those of the pages that are linked, `ofUnknown` those of years and codes that are not there. */
    async walk() {
        await inTabs(TABS, this.#crawl.pages, (page) => this.#page(page));
        const refused = unknown(this.#crawl.pages).flatMap((sort) => [...sort.entries()]);
        await inTabs(TABS, refused, ([index, address]) => this.#unknown(address, index));
        return {
            pages: this.#crawl.pages,
            views: this.#views,
            links: this.#crawl.links,
            mostBytes: this.#mostBytes,
            findings: this.#findings,
            ofUnknown: this.#ofUnknown,
        };
    }

    /** In both languages; the links of both lead on. */
    async #page(page) {
        const extents = this.#extents(markup(page));
        for (const [index, language] of LANGUAGES.entries()) {
            const address = inLanguage(page, language);
            const says = await this.look(address, language, extents[index], [200], this.#findings);
            if (says) {
                this.#title(address, language, says);
                const dead = await this.#crawl.follow(says.links);
                dead.forEach((detail) => this.#findings.push({ page: address, rule: "link", detail }));
            }
        }
    }

    /** What the next page of a markup is held to in each language. */
    #extents(ofMarkup) {
        const before = this.#ofMarkup.get(ofMarkup) ?? 0;
        this.#ofMarkup.set(ofMarkup, before + 1);
        if (before === 0) {
            return LANGUAGES.map(() => WHOLE);
        }
        const judged = AT(before % 4 < 2 ? NARROW : WIDE);
        return LANGUAGES.map((language, index) => (index === before % 2 ? judged : LOADED));
    }

    /** Adds what is wrong to `findings` and returns what the page says. */
    async look(address, language, extent, expected, findings) {
        this.#views++;
        const seen = await look({ tabs: this.#tabs, address, language, expected, extent }).catch((error) => ({
            findings: [{ rule: "look", detail: String(error) }],
        }));
        this.#mostBytes = Math.max(this.#mostBytes, seen.bytes ?? 0);
        findings.push(...seen.findings.map((finding) => ({ page: address, ...finding })));
        return seen.says;
    }

    /** Two addresses may show one page, as / does the newest year; two pages may not have one title. */
    #title(address, language, says) {
        const title = `${language} ${says.title}`;
        const other = this.#titles.get(title) ?? { address, main: says.main };
        this.#titles.set(title, other);
        if (other.main !== says.main) {
            const detail = `“${says.title}” is that of ${other.address} too`;
            this.#findings.push({ page: address, rule: "title", detail });
        }
    }

    /** It is a page as well, which says so and leads to what is there: the first of a sort, or one that follows. */
    async #unknown(address, index) {
        const [languages, extent] = index === 0 ? [LANGUAGES, WHOLE] : [[LANGUAGES[index % 2]], LOADED];
        for (const language of languages) {
            const says = await this.look(inLanguage(address, language), language, extent, [404], this.#ofUnknown);
            if (says && !says.links.some((link) => this.#crawl.pages.includes(canonical(link)))) {
                this.#ofUnknown.push({ page: address, rule: "unknown", detail: "it leads to no page that is there" });
            }
        }
    }
}
