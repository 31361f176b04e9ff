// The pages of a site, found by the links from one of them: nobody keeps a list.
import { Sample, canonical, inLanguage, signatures, template } from "./addresses.mjs";
import { inTabs } from "./browser.mjs";

/** A crawl that finds more than this goes in circles. */
const MOST_PAGES = 400;

/** A province has pages of some hundred areas: so many of each kind are asked for an answer. */
const MOST_OF_A_KIND = 3;

/** Following it would end the session of the crawl. */
const SIGN_OUT = /\/(sign-?out|log-?out)\b/;

export class Crawl {
    /** Canonical addresses; grows while links are followed. */
    pages = [];
    #sample;
    #answers = new Map();
    #asked = new Map();
    #context;
    #start;
    #within;

    /**
     * @param context of the browser, whose cookies are sent
     * @param start the address of the first page
     * @param within how the path of a page begins; links that lead elsewhere in the origin need only answer
     * @param mostYears of so many years pages are looked at
     */
    constructor(context, start, { within = "/", mostYears } = {}) {
        this.#context = context;
        this.#start = new URL(start);
        this.#within = within;
        this.#sample = new Sample(mostYears);
        this.#add(canonical(start));
    }

    /** How many addresses were asked for an answer. */
    get links() {
        return this.#answers.size;
    }

    /** Takes the links of a page: those that are worth a look become pages. Returns those that are dead, with their status. */
    async follow(links) {
        const dead = [];
        for (const link of links) {
            const { origin, pathname } = new URL(link);
            if (origin !== this.#start.origin || SIGN_OUT.test(pathname)) {
                continue;
            }
            const page = canonical(link);
            if (!this.#answers.has(page)) {
                if (!this.#isOneOfFew(page)) {
                    continue;
                }
                // It is stored before it answers, so that no other tab asks for it too.
                this.#answers.set(page, this.#ask(link));
            }
            const { status, html } = await this.#answers.get(page);
            if (status >= 400) {
                dead.push(`${link} answered ${status}`);
            } else if (html && pathname.startsWith(this.#within)) {
                this.#add(page);
            }
        }
        return dead;
    }

    /** Whether few of one of its kinds were asked before: of files none. */
    #isOneOfFew(page) {
        const kinds = signatures(page);
        const asked = kinds.map((kind) => this.#asked.get(kind) ?? 0);
        kinds.forEach((kind, index) => this.#asked.set(kind, asked[index] + 1));
        return Math.min(...asked) < (kinds.length === 1 ? MOST_OF_A_KIND : 1);
    }

    /** One page of each template. */
    templates() {
        const seen = new Set();
        return this.pages.filter((page) => seen.size < seen.add(template(page)).size);
    }

    #add(page) {
        if (this.#sample.isNew(page) && this.pages.push(page) > MOST_PAGES) {
            throw new Error(`More than ${MOST_PAGES} pages: ${this.pages.slice(-5).join(" ")}`);
        }
    }

    /** A connection that was idle for long may be closed just when it is used again. */
    async #get(link) {
        const once = () => this.#context.request.get(link, { maxRedirects: 0 });
        return once().catch((error) => (error.code === "ECONNRESET" ? once() : Promise.reject(error)));
    }

    /** What asks for a sign-in elsewhere answers as well, and is no page. */
    async #ask(link) {
        const answer = await this.#get(link);
        const type = answer.headers()["content-type"] ?? "";
        const status = answer.status();
        await answer.dispose();
        return { status, html: status === 200 && type.startsWith("text/html") };
    }
}

/** A whole crawl that looks for nothing but links. */
export async function crawled(browser, start) {
    const context = await browser.newContext();
    const crawl = new Crawl(context, start);
    await inTabs(2, crawl.pages, async (page) => {
        const tab = await context.newPage();
        await tab.goto(inLanguage(page, "vi"));
        await crawl.follow(await tab.evaluate(() => [...document.links].map((link) => link.href)));
        await tab.close();
    });
    await context.close();
    return crawl;
}
