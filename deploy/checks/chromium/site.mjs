// All pages of a site, held to what each page is held to and to what only all of them can be.
import { canonical, inLanguage, unknown } from "./addresses.mjs";
import { LANGUAGES, inTabs } from "./browser.mjs";
import { Crawl } from "./crawl.mjs";
import { look } from "./view.mjs";

const TABS = 3;

export class Site {
    #contexts;
    #crawl;
    #titles = new Map();
    #findings = [];
    #ofUnknown = [];
    #views = 0;
    #mostBytes = 0;

    /**
     * @param contexts of a browser: `scripted` and `scriptless`, both signed in or neither
     * @param start the address of the first page
     * @param within how the path of every page begins
     */
    constructor(contexts, start, within = "/") {
        this.#contexts = contexts;
        this.#crawl = new Crawl(contexts.scripted, start, within);
    }

    /** `findings` are those of the pages that are linked, `ofUnknown` those of years and codes that are not there. */
    async walk() {
        await inTabs(TABS, this.#crawl.pages, (page) => this.#page(page));
        await inTabs(TABS, this.#crawl.templates(), (page) => this.#sharedLink(page));
        await inTabs(TABS, unknown(this.#crawl.pages), (address) => this.#unknown(address));
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
        for (const language of LANGUAGES) {
            const address = inLanguage(page, language);
            const says = await this.#look(address, language, [200], this.#findings);
            if (says) {
                this.#title(address, language, says);
                const dead = await this.#crawl.follow(says.links);
                dead.forEach((detail) => this.#findings.push({ page: address, rule: "link", detail }));
            }
        }
    }

    async #look(address, language, expected, findings) {
        this.#views++;
        const seen = await look({ ...this.#contexts, address, language, expected }).catch((error) => ({
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

    /** It is a page as well, which says so and leads to what is there. */
    async #unknown(address) {
        for (const language of LANGUAGES) {
            const says = await this.#look(inLanguage(address, language), language, [404], this.#ofUnknown);
            if (says && !says.links.some((link) => this.#crawl.pages.includes(canonical(link)))) {
                this.#ofUnknown.push({ page: address, rule: "unknown", detail: "it leads to no page that is there" });
            }
        }
    }

    /** Sharing adds parameters to links: the page is the same with them. */
    async #sharedLink(page) {
        const texts = [];
        for (const more of ["", "&fbclid=IwAR0x&utm_source=zalo"]) {
            const tab = await this.#contexts.scripted.newPage();
            const answer = await tab.goto(inLanguage(page, "vi") + more);
            texts.push(`${answer.status()} ${await tab.evaluate(() => document.querySelector("main")?.innerText)}`);
            await tab.close();
        }
        if (texts[0] !== texts[1]) {
            this.#findings.push({ page, rule: "unknown-parameter", detail: "it changes the page" });
        }
    }
}
